import { z } from 'zod';

/**
 * What is seen in one frame. All positions are shares (0–1) of the picture itself (its letterbox bars taken off), x to the
 * right, y down. Angles are degrees from the camera's point of view of the person:
 * yaw > 0 turns to the person's own left (image right), pitch > 0 looks up, roll > 0 tilts to the own left shoulder (image right).
 */
export const Point = z.object({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;

export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

export const HeadPose = z.object({ yaw: z.number(), pitch: z.number(), roll: z.number() });
export type HeadPose = z.infer<typeof HeadPose>;

/** The seven classes of the expression model; probabilities 0–1 that sum to 1. */
export const Expression = z.object({
  neutral: z.number(),
  happy: z.number(),
  sad: z.number(),
  angry: z.number(),
  fear: z.number(),
  disgust: z.number(),
  surprise: z.number(),
});
export type Expression = z.infer<typeof Expression>;

export const FaceObservation = z.object({
  /** The landmark model's own belief that this is a face, 0–1. */
  score: z.number(),
  box: Box,
  /** The middles of the irises, the person's own right and left; absent from what was observed before they were kept. */
  eyes: z.object({ right: Point, left: Point }).optional(),
  /** Relative to the camera's axis. */
  headPose: HeadPose,
  /**
   * Direction of the eyes relative to the line to the lens, head pose included: 0, 0 is eye contact wherever the face is; x > 0 to the own left,
   * y > 0 up. Null while the eyes are closed.
   */
  gaze: z.object({ x: z.number(), y: z.number() }).nullable(),
  /** Eye-aspect ratio, mean of both eyes (Soukupová & Čech 2016); about 0.3 open, under 0.2 closed. */
  eyeOpenness: z.number(),
  /** Gap between the inner lips / mouth width. */
  mouthOpenness: z.number(),
  /** How far the mouth corners lie above the lip centre line and apart, / inter-ocular distance; judged against the own baseline. */
  mouthCornerRaise: z.number(),
  /** Only on the frames where the expression model ran. */
  expression: Expression.nullable(),
  /** Mean luma of the face, 0–255. */
  brightness: z.number(),
});
export type FaceObservation = z.infer<typeof FaceObservation>;

/** A body point with the model's visibility, 0–1. */
export const BodyPoint = z.object({ x: z.number(), y: z.number(), visibility: z.number() });
export type BodyPoint = z.infer<typeof BodyPoint>;

/** Left and right are the person's own. */
export const PoseObservation = z.object({
  score: z.number(),
  nose: BodyPoint,
  leftShoulder: BodyPoint,
  rightShoulder: BodyPoint,
  leftElbow: BodyPoint,
  rightElbow: BodyPoint,
  leftWrist: BodyPoint,
  rightWrist: BodyPoint,
});
export type PoseObservation = z.infer<typeof PoseObservation>;

export const FrameObservation = z.object({
  /** Seconds from the start of the recording. */
  time: z.number(),
  /** Faces that the detector saw when it last ran (it runs on (re)acquire and now and then). */
  faceCount: z.number(),
  face: FaceObservation.nullable(),
  /** undefined on frames where the pose model did not run, null where it ran and saw nobody. */
  pose: PoseObservation.nullable().optional(),
});
export type FrameObservation = z.infer<typeof FrameObservation>;

/** The picture as a whole: `aspect` is width / height, needed to turn shares into equal units. Frames are in order of time. */
export const VisionObservations = z.object({ aspect: z.number(), frames: z.array(FrameObservation) });
export type VisionObservations = z.infer<typeof VisionObservations>;
