package org.zhiqing.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhiqing.server.kernel.Refusal;

/** Opens a file with the library of its type, to see that it is whole and that readers can open it. */
final class Opening {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final FileType type;
    private final FileLimits limits;

    private Opening(FileType type, FileLimits limits) {
        this.type = type;
        this.limits = limits;
    }

    static Opening of(FileType type, FileLimits limits) {
        return new Opening(type, limits);
    }

    /**
     * Returns quietly if the file opens.
     *
     * @throws Refusal {@code files.corrupt}, {@code files.password-protected}, {@code files.type-mismatch} or
     *     {@code files.picture-too-large}
     */
    void open(Path file, String name) {
        try {
            switch (type) {
                case PDF -> pdf(file);
                case OFD -> part(file, name, "OFD.xml");
                case DOCX -> part(file, name, "word/document.xml");
                case XLSX -> part(file, name, "xl/workbook.xml");
                case PPTX -> part(file, name, "ppt/presentation.xml");
                case ODT -> part(file, name, "content.xml");
                case DOC, XLS -> compound(file, name);
                case PNG, JPEG, GIF -> picture(file, name);
                case TXT, CSV, HTML -> plain(file, name);
            }
        } catch (InvalidPasswordException e) {
            throw new Refusal("files.password-protected", name);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Refusal("files.corrupt", name);
        }
    }

    /** Returns the text of UTF-8 or GB18030 bytes; empty when they are neither or hold NUL. */
    static Optional<String> text(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, GB18030))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void plain(Path file, String name) throws IOException {
        if (text(Files.readAllBytes(file)).isEmpty()) {
            throw new Refusal("files.type-mismatch", name, type.label(), "无法识别的编码，不是 UTF-8 或者 GB18030 的文字");
        }
    }

    private static void pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("no page");
            }
        }
    }

    private void part(Path file, String name, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(part) == null) {
                throw new Refusal("files.type-mismatch", name, type.label(), "压缩包或者其他格式的文档");
            }
        }
    }

    private void compound(Path file, String name) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            if (parts.getRoot().hasEntry("EncryptedPackage")) {
                throw new Refusal("files.password-protected", name);
            }
            boolean fits = type == FileType.DOC
                    ? parts.getRoot().hasEntry("WordDocument")
                    : parts.getRoot().hasEntry("Workbook") || parts.getRoot().hasEntry("Book");
            if (!fits) {
                throw new Refusal("files.type-mismatch", name, type.label(), "其他格式的 Office 97-2003 文档");
            }
        }
    }

    private void picture(Path file, String name) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > limits.pixels()) {
                    throw new Refusal("files.picture-too-large", name);
                }
                if (reader.canReadRaster()) {
                    reader.readRaster(0, null);
                } else {
                    reader.read(0);
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
