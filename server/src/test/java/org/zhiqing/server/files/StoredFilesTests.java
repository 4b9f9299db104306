package org.zhiqing.server.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;

/** Keeping files through the real folder and the real table. */
@SystemTest
class StoredFilesTests {

    private final StoredFiles files;
    private final SealedFiles sealed;
    private final StoredFileStore store;
    private final Path home;

    @Autowired
    StoredFilesTests(
            StoredFiles files, SealedFiles sealed, StoredFileStore store, @Value("${zhiqing.home}") Path home) {
        this.files = files;
        this.sealed = sealed;
        this.store = store;
        this.home = home;
    }

    @Test
    void givesBackTheBytesThatCameInWithTheirSm3() throws IOException {
        byte[] pdf = HandedIn.pdf("stored and read");
        StoredFile kept = files.keep("通知.pdf", pdf);
        assertThat(kept.sm3()).isEqualTo(Sm3.of(pdf));
        assertThat(kept.size()).isEqualTo(pdf.length);
        try (InputStream in = files.open(kept.id())) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
        assertThat(files.get(kept.id())).isEqualTo(kept);
    }

    @Test
    void keepsEqualContentOnceUnderTwoNames() {
        byte[] pdf = HandedIn.pdf("twice");
        StoredFile first = files.keep("甲.pdf", pdf);
        StoredFile second = files.keep("乙.pdf", pdf);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sm3()).isEqualTo(first.sm3());
        assertThat(files.get(second.id()).name()).isEqualTo("乙.pdf");
    }

    @Test
    void leavesNothingBehindOfARefusedFile() throws IOException {
        assertThatThrownBy(() -> files.keep("假.pdf", HandedIn.png(3, 3))).isInstanceOf(Refusal.class);
        try (var left = Files.list(home.resolve("files/tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void extractsTheTextOnceAndKeepsIt() {
        StoredFile kept = files.keep("说明.docx", HandedIn.docx("只提取一次"));
        assertThat(files.text(kept.id()).content()).contains("只提取一次");
        assertThat(store.text(kept.sm3())).contains(files.text(kept.id()));
    }

    @Test
    void anIdentityProofLiesOnDiskEncryptedEachUnderANonceOfItsOwn() throws IOException {
        byte[] proof = HandedIn.pdf("resident identity card");
        StoredFile first = sealed.keep("身份证.pdf", new ByteArrayInputStream(proof));
        StoredFile second = sealed.keep("身份证.pdf", new ByteArrayInputStream(proof));

        byte[] onDisk = onDisk(first);
        assertThat(new String(onDisk, ISO_8859_1)).doesNotContain("PDF").doesNotContain("identity");
        assertThat(onDisk).isNotEqualTo(onDisk(second));
        assertThat(first.sm3()).isNotEqualTo(second.sm3()).isNotEqualTo(Sm3.of(proof));
        try (InputStream in = sealed.open(first.id())) {
            assertThat(in.readAllBytes()).isEqualTo(proof);
        }
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly() throws IOException {
        sealed.keep("身份证.png", new ByteArrayInputStream(HandedIn.png(4, 4)));
        Path key = home.resolve("keys/sealed-files.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
    }

    @Test
    void aSealedFileIsNeverGivenAsAnOpenOne() {
        StoredFile proof = sealed.keep("身份证.png", new ByteArrayInputStream(HandedIn.png(4, 4)));
        assertRefused("files.not-found", () -> files.open(proof.id()));
        assertRefused("files.not-found", () -> files.text(proof.id()));
    }

    @Test
    void aChangedOrExchangedProofDoesNotOpen() throws IOException {
        StoredFile first = sealed.keep("甲.png", new ByteArrayInputStream(HandedIn.png(4, 4)));
        StoredFile second = sealed.keep("乙.png", new ByteArrayInputStream(HandedIn.png(5, 5)));
        Path place = place(first);
        byte[] bytes = Files.readAllBytes(place);
        bytes[bytes.length - 1] ^= 1;
        Files.write(place, bytes);
        assertRefused("files.seal-broken", () -> sealed.open(first.id()));
        Files.write(place, onDisk(second));
        assertRefused("files.seal-broken", () -> sealed.open(first.id()));
    }

    @Test
    void aDestroyedProofIsGone() {
        StoredFile proof = sealed.keep("身份证.png", new ByteArrayInputStream(HandedIn.png(4, 4)));
        Path place = place(proof);
        sealed.destroy(proof.id());
        assertThat(place).doesNotExist();
        assertRefused("files.not-found", () -> sealed.open(proof.id()));
    }

    private byte[] onDisk(StoredFile file) throws IOException {
        return Files.readAllBytes(place(file));
    }

    private Path place(StoredFile file) {
        return home.resolve("files/sealed").resolve(store.seal(file.id()).name());
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
