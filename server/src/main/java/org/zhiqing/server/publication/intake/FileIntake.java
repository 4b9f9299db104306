package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.PlainFile;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.body.PlainText;

/** Reads a file that has passed the check of files into the markup of a body. */
public final class FileIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private FileIntake() {}

    /**
     * Returns what stands in the file.
     *
     * @param name as the clerk knows it
     * @throws Refusal {@code publication.intake-unreadable}, {@code publication.intake-empty} (no text, as in a scan)
     */
    public static Intake of(Path file, FileType type, String name) {
        Intake intake;
        try {
            intake = read(file, type);
        } catch (IOException | RuntimeException e) {
            LOG.warn("nothing taken in from a file of type {}: {}", type, e.toString());
            throw new Refusal("publication.intake-unreadable", name);
        }
        if (intake.html().isBlank() && intake.head().title().isEmpty()) {
            throw new Refusal("publication.intake-empty", name);
        }
        return intake;
    }

    private static Intake read(Path file, FileType type) throws IOException {
        return switch (type) {
            case DOCX -> packed(file, WordIntake::of);
            case ODT -> packed(file, OpenDocumentIntake::of);
            case DOC -> {
                try (InputStream in = Files.newInputStream(file)) {
                    yield OldWordIntake.of(in);
                }
            }
            case PDF -> PageIntake.ofPdf(Files.readAllBytes(file));
            case OFD -> PageIntake.ofOfd(Files.readAllBytes(file));
            case HTML -> MarkupIntake.ofFile(PlainFile.markup(file), new Losses(), List.of());
            case TXT -> MarkupIntake.ofFile(PlainText.toHtml(PlainFile.text(file)), new Losses(), List.of());
            default -> throw new IOException("no body in a file of type " + type);
        };
    }

    /** Reads a packed document. */
    private interface Reader {
        Intake read(ZipFile file) throws IOException;
    }

    private static Intake packed(Path file, Reader reader) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return reader.read(zip);
        }
    }
}
