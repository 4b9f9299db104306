package org.zhiqing.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import org.zhiqing.server.kernel.Refusal;

/** Decrypts a backup; every byte it gives out has been authenticated, and its end is the true end. */
final class OpeningStream extends InputStream {

    private final InputStream in;
    private final ChunkCipher cipher;
    private byte[] chunk = new byte[0];
    private int read;
    private boolean last;

    /** @throws Refusal see {@link BackupHeader#open} */
    OpeningStream(InputStream in, BackupSecret secret) throws IOException {
        this.in = in;
        BackupHeader.Opened opened = BackupHeader.open(in, secret);
        this.cipher = new ChunkCipher(opened.header(), opened.derived());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (read == chunk.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int taken = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, bytes, offset, taken);
        read += taken;
        return taken;
    }

    /** A full chunk is never the last one: the writer ends with a shorter one, which may be empty. */
    private void next() throws IOException {
        byte[] sealed = in.readNBytes(ChunkCipher.CHUNK + ChunkCipher.TAG);
        if (sealed.length < ChunkCipher.TAG) {
            throw new Refusal("cli.backup-damaged");
        }
        last = sealed.length < ChunkCipher.CHUNK + ChunkCipher.TAG;
        chunk = cipher.open(sealed, sealed.length, last);
        read = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
