package org.zhiqing.server.publication.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;

/** Reading folders of Markdown as reposted laws and regulations (导入法规). */
@Service
@Transactional
public class LawImport {

    /** Bytes that a file of text may have. */
    static final long LARGEST = 5L * 1024 * 1024;

    /** The section that laws go to. */
    public static final String SECTION = "laws";

    private final BatchCollecting collecting;

    LawImport(BatchCollecting collecting) {
        this.collecting = collecting;
    }

    /** A file as handed in. */
    public record HandedFile(String name, byte[] content) {}

    /**
     * Collects every Markdown file below a folder into one batch, from the command line. Nothing becomes public by it:
     * the batch waits for its signed review and its approval.
     *
     * @param dryRun only says what would happen
     * @param organ the organ it is for, acting by the system
     * @throws Refusal {@code publication.import-no-folder}, {@code publication.import-no-files}
     */
    public ImportReport from(Path folder, boolean dryRun, Actor organ) {
        if (!organ.isSystem()) {
            organ.must(Act.DOCUMENT_IMPORT);
        }
        List<LawText> read = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        for (Path file : markdown(folder)) {
            read(folder.relativize(file).toString(), read, refused, () -> bytes(file));
        }
        String name = "导入：" + folder.toAbsolutePath().normalize().getFileName();
        return collecting.collect(name, SECTION, read, refused, dryRun, organ);
    }

    /**
     * Collects files handed in on the desk.
     *
     * @param section slug of the section for all of them
     * @throws Refusal {@code publication.import-no-files}
     */
    @Requires(Act.DOCUMENT_IMPORT)
    public ImportReport from(String name, String section, List<HandedFile> files, boolean dryRun, Actor by) {
        if (files.isEmpty()) {
            throw new Refusal("publication.import-no-files", name);
        }
        List<LawText> read = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        for (HandedFile file : files) {
            if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|txt)")) {
                read(file.name(), read, refused, file::content);
            } else {
                refused.add(new RefusedFile(file.name(), Sentences.of("publication.import-type", file.name())));
            }
        }
        return collecting.collect(name, section, read, refused, dryRun, by);
    }

    private static void read(String name, List<LawText> read, List<RefusedFile> refused, Bytes bytes) {
        try {
            byte[] content = bytes.read();
            if (content.length > LARGEST) {
                throw new Refusal("publication.import-too-large", name, LARGEST / 1024 / 1024);
            }
            String text = decoded(content, StandardCharsets.UTF_8, name);
            read.add(LawText.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (Refusal refusal) {
            refused.add(new RefusedFile(name, Sentences.of(refusal.code(), refusal.args())));
        } catch (IOException e) {
            refused.add(new RefusedFile(name, Sentences.of("publication.import-unreadable", name)));
        }
    }

    private static String decoded(byte[] content, Charset charset, String name) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refusal("publication.import-not-text", name);
            }
            return text;
        } catch (CharacterCodingException e) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                return decoded(content, Charset.forName("GB18030"), name);
            }
            throw new Refusal("publication.import-not-text", name);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refusal("publication.import-too-large", file.getFileName(), LARGEST / 1024 / 1024);
        }
        return Files.readAllBytes(file);
    }

    private static List<Path> markdown(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("publication.import-no-folder", folder);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal("publication.import-no-files", folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Bytes {
        byte[] read() throws IOException;
    }
}
