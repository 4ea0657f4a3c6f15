package org.ormek.documents;

/** Whether the text of images was read. */
public enum OcrUse {
    /** At least one image went through tesseract. */
    USED,
    /** There was an image, and no tesseract with a usable language to read it. */
    NOT_INSTALLED,
    /** There was no image to read. */
    NOT_NEEDED
}
