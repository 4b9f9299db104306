package org.zhiqing.server.files;

/**
 * A file that is kept.
 *
 * @param name as it was handed in, without folders and control characters
 * @param size in bytes, of the content as handed in
 * @param sm3 digest of the bytes as they lie in the folder: of the content, or of its encrypted form if sealed
 */
public record StoredFile(long id, String name, FileType type, long size, String sm3) {

    /** Returns {@code 1.2 MB}, for readers. */
    public String sizeText() {
        if (size < 1024) {
            return size + " B";
        }
        if (size < 1024 * 1024) {
            return Math.round(size / 1024.0) + " KB";
        }
        return Math.round(size / 1024.0 / 1024.0 * 10) / 10.0 + " MB";
    }
}
