package org.zhiqing.server.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG path.
 *
 * @param size width and height in modules, the quiet zone of four on each side included
 * @param path one sub-path for each run of dark modules in a row
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /**
     * Returns the code of a text.
     *
     * @throws IllegalArgumentException if the text is longer than a code can hold
     */
    public static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            row(modules, y, path);
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static void row(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int from = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            int run = x - from;
            if (run > 0) {
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(run).append("v1h-").append(run).append('z');
            }
            x = Math.max(x, from + 1);
        }
    }
}
