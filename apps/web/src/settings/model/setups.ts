/** Settings of the server's environment for each way to have suggestions written (docs/operations.md, docs/coach.md). */
export const SETUPS = [
  {
    id: 'own',
    lines: `IMPACT_COACH=openai-compatible
IMPACT_LLM_BASE_URL=http://127.0.0.1:11434/v1
IMPACT_LLM_MODEL=qwen3:8b
IMPACT_LLM_TIMEOUT=300`,
  },
  {
    id: 'gemini',
    lines: `IMPACT_COACH=gemini
GEMINI_API_KEY=…`,
  },
  {
    id: 'other',
    lines: `IMPACT_COACH=openai-compatible
IMPACT_LLM_BASE_URL=https://…/v1
IMPACT_LLM_MODEL=…
IMPACT_LLM_API_KEY=…`,
  },
  { id: 'rules', lines: 'IMPACT_COACH=rules' },
] as const;
