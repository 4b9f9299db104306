package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhiqing.server.kernel.Refusal;

/**
 * The limits of a packed document (zip bombs). Every part is unpacked and counted: the sizes that its directory states
 * may lie.
 */
final class PackedParts {

    private final FileLimits limits;
    private long unpacked;

    PackedParts(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * Returns quietly if all parts unpack within the limits.
     *
     * @throws Refusal {@code files.unpacks-too-large} or {@code files.corrupt}
     */
    void check(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new Refusal("files.unpacks-too-large", name);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                count(zip, entries.nextElement(), name);
            }
        } catch (ZipException e) {
            throw new Refusal("files.corrupt", name);
        }
    }

    private void count(ZipFile zip, ZipEntry entry, String name) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                boolean inflated = size > FileLimits.RATIO_FROM && size / packed > limits.ratio();
                if (inflated || unpacked > limits.unpacked().toBytes()) {
                    throw new Refusal("files.unpacks-too-large", name);
                }
            }
        }
    }
}
