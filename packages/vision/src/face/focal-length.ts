/** Focal length as a share of the picture's longer side where nothing is known of the camera: a field of view of 64°, as laptops and webcams have. */
export const USUAL_FOCAL_LENGTH = 0.8;
