package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;

/**
 * Whether a file may be kept: not empty, not too large, of a type that its name and its content agree on, and whole.
 */
@Component
@EnableConfigurationProperties(FileLimits.class)
class FileCheck {

    private static final int HEAD = 16;

    private final FileLimits limits;

    FileCheck(FileLimits limits) {
        this.limits = limits;
    }

    long largest() {
        return limits.largest().toBytes();
    }

    /**
     * Returns the type of the file.
     *
     * @throws Refusal {@code files.empty}, {@code files.too-large}, {@code files.type-not-accepted},
     *     {@code files.type-mismatch}, {@code files.not-of-type}, {@code files.corrupt},
     *     {@code files.password-protected}, {@code files.unpacks-too-large}, {@code files.picture-too-large}
     */
    FileType check(Path file, String name) throws IOException {
        return check(file, name, FileType.all(), "files.type-not-accepted");
    }

    /** As {@link #check(Path, String)} for some types only. */
    FileType check(Path file, String name, Set<FileType> accepted) throws IOException {
        return check(file, name, accepted, "files.type-not-accepted");
    }

    /** As {@link #check(Path, String)} for proofs; {@code files.not-a-proof} for what is neither picture nor PDF. */
    FileType checkProof(Path file, String name) throws IOException {
        return check(file, name, FileType.proofs(), "files.not-a-proof");
    }

    /** As {@link #check(Path, String)} for a register of persons; {@code files.not-a-register} for anything else. */
    FileType checkRegister(Path file, String name) throws IOException {
        return check(file, name, FileType.registers(), "files.not-a-register");
    }

    /** As {@link #check(Path, String)} for what a text is taken from; {@code files.not-a-text} for anything else. */
    FileType checkText(Path file, String name) throws IOException {
        return check(file, name, FileType.texts(), "files.not-a-text");
    }

    private FileType check(Path file, String name, Set<FileType> accepted, String otherwise) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal("files.empty", name);
        }
        if (size > largest()) {
            throw new Refusal("files.too-large", name, limits.largest().toMegabytes());
        }
        FileType named = FileType.byName(name)
                .filter(accepted::contains)
                .orElseThrow(() -> new Refusal(otherwise, name, FileType.endings(accepted)));
        Head head = head(file);
        if (head == Head.OTHER && !named.isPlainText()) {
            throw new Refusal("files.not-of-type", name, named.label());
        }
        if (!head.fits(named)) {
            throw new Refusal("files.type-mismatch", name, named.label(), head.label);
        }
        if (head == Head.ZIP) {
            new PackedParts(limits).check(file, name);
        }
        Opening.of(named, limits).open(file, name);
        return named;
    }

    private static Head head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Head.of(in.readNBytes(HEAD));
        }
    }

    /** What the first bytes say. */
    private enum Head {
        PDF("PDF 文件", 0x25, 0x50, 0x44, 0x46, 0x2d),
        ZIP("压缩包或者 Office 新格式文档", 0x50, 0x4b, 0x03, 0x04),
        OLE("Office 97-2003 文档", 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
        PNG("PNG 图片", 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
        JPEG("JPEG 图片", 0xff, 0xd8, 0xff),
        GIF("GIF 图片", 0x47, 0x49, 0x46, 0x38),
        OTHER("文本");

        final String label;
        private final int[] bytes;

        Head(String label, int... bytes) {
            this.label = label;
            this.bytes = bytes;
        }

        static Head of(byte[] first) {
            for (Head head : values()) {
                if (head != OTHER && head.startsOff(first)) {
                    return head;
                }
            }
            return OTHER;
        }

        private boolean startsOff(byte[] first) {
            if (first.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((first[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        boolean fits(FileType type) {
            return this
                    == switch (type) {
                        case PDF -> PDF;
                        case OFD, DOCX, XLSX, PPTX, ODT -> ZIP;
                        case DOC, XLS -> OLE;
                        case PNG -> PNG;
                        case JPEG -> JPEG;
                        case GIF -> GIF;
                        case TXT, CSV, HTML -> OTHER;
                    };
        }
    }
}
