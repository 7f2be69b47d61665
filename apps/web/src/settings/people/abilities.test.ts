import { roleMay } from '@impact/server/access/permissions';
import { expect, it } from 'vitest';
import { ABILITIES } from './abilities.ts';
import { ROLES } from './people-query.ts';

it('says of each role what the server lets it do', () => {
  for (const { permission, roles } of ABILITIES)
    expect({ permission, roles }).toEqual({ permission, roles: ROLES.filter((role) => roleMay(role, permission)) });
});
