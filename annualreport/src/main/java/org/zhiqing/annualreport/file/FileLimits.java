package org.zhiqing.annualreport.file;

/**
 * How much a file may ask for. A report has some ten pages and 50 kB of text; what is far beyond that is none.
 *
 * @param bytes of the file
 * @param unpackedBytes of what is packed in it, all together
 * @param pages of fixed layout
 * @param fragments lines of text and rows of tables
 * @param characters of text
 */
public record FileLimits(long bytes, long unpackedBytes, int pages, int fragments, int characters) {

    private static final long MEGABYTE = 1024 * 1024;

    /** What the engine allows. */
    public static final FileLimits STANDARD = new FileLimits(50 * MEGABYTE, 200 * MEGABYTE, 500, 100_000, 5_000_000);
}
