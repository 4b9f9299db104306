package org.zhiqing.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.zhiqing.server.kernel.Sm3;

/** The digests and seals of the chain: SM3 (GB/T 32905-2016), and HMAC over it with the key of the log. */
final class AuditSeal {

    /** What stands for the digest before the first row. */
    static final String BEFORE_ALL = "0".repeat(64);

    private final byte[] key;

    AuditSeal(byte[] key) {
        this.key = key.clone();
    }

    /** Returns the digest of a row: every field with its length before it, so that no two rows write the same text. */
    static String hash(AuditEntry entry, String previous) {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            entry.number(),
            ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()),
            entry.person(),
            entry.personName(),
            entry.organ(),
            entry.act(),
            entry.subject(),
            entry.detail(),
            previous
        }) {
            String value = String.valueOf(field);
            text.append(value.length()).append(':').append(value).append(';');
        }
        return Sm3.of(text.toString());
    }

    String ofRow(String hash) {
        return mac("row " + hash);
    }

    String ofHead(long count, String lastHash) {
        return mac("head " + count + " " + lastHash);
    }

    private String mac(String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
