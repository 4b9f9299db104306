package org.zhiqing.cli.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written to it. Only {@link #close} makes the file whole. */
final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private boolean closed;

    SealingStream(OutputStream out, BackupSecret secret) throws IOException {
        this.out = out;
        BackupHeader header = BackupHeader.fresh(secret.kind());
        byte[] derived = secret.derive(header.salt(), header.cost());
        out.write(header.bytes());
        out.write(header.check(derived));
        this.cipher = new ChunkCipher(header, derived);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == chunk.length) {
                out.write(cipher.seal(chunk, filled, false));
                filled = 0;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(cipher.seal(chunk, filled, true));
            out.close();
        }
    }
}
