/**
 * Gives the bytes of a file inside an installed npm package, by `package/path/in/package`
 * (`@mediapipe/pose/pose_landmark_lite.tflite`). Rejects when there is no such file.
 */
export type ReadAsset = (path: string) => Promise<Uint8Array>;
