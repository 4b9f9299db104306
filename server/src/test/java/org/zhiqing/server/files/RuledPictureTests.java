package org.zhiqing.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of tables, and what only looks a little like one. */
class RuledPictureTests {

    @ParameterizedTest
    @CsvSource({"2, 2, 1, 0", "5, 4, 1, 200", "30, 6, 2, 90", "12, 3, 3, 0", "8, 8, 1, 160"})
    void aTableIsToldByItsLines(int rows, int columns, int thickness, int shade) throws IOException {
        BufferedImage table = drawn(900, 80 + rows * 30, pen -> table(pen, rows, columns, thickness, shade));
        assertThat(RuledPicture.isTable(table)).isTrue();
        assertThat(RuledPicture.isTable(asJpeg(table))).as("as JPEG").isTrue();
    }

    @Test
    void aTableUnderATitleAndBesideTextIsToldToo() {
        assertThat(RuledPicture.isTable(drawn(1000, 900, pen -> {
                    characters(pen, 40, 20, 600, 200);
                    pen.translate(0, 300);
                    table(pen, 10, 4, 1, 0);
                })))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPhotographIsNone(long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage photo = drawn(800, 600, pen -> {
            for (int i = 0; i < 200; i++) {
                pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
                pen.fillOval(
                        random.nextInt(800), random.nextInt(600), 30 + random.nextInt(200), 30 + random.nextInt(200));
            }
        });
        assertThat(RuledPicture.isTable(asJpeg(photo))).isFalse();
    }

    @Test
    void aPageOfTextABarChartAndCardsAreNone() {
        assertThat(RuledPicture.isTable(drawn(900, 1200, pen -> characters(pen, 40, 40, 820, 1100))))
                .isFalse();
        assertThat(RuledPicture.isTable(drawn(800, 500, pen -> {
                    pen.drawLine(60, 20, 60, 450);
                    for (int y = 450; y > 20; y -= 60) {
                        pen.drawLine(60, y, 780, y);
                    }
                    for (int x = 100; x < 760; x += 110) {
                        pen.fillRect(x, 450 - x / 2, 60, x / 2);
                    }
                })))
                .as("a chart with lines across")
                .isFalse();
        assertThat(RuledPicture.isTable(drawn(900, 1200, pen -> {
                    pen.setColor(new Color(0xe9f0f9));
                    pen.fillRect(0, 0, 900, 1200);
                    pen.setColor(Color.WHITE);
                    for (int y = 100; y < 1100; y += 200) {
                        pen.fillRect(50, y, 800, 150);
                    }
                })))
                .as("cards below each other")
                .isFalse();
    }

    private static BufferedImage drawn(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        pen.dispose();
        return image;
    }

    private static BufferedImage asJpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void table(Graphics2D pen, int rows, int columns, int thickness, int shade) {
        int width = 800 / columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                characters(pen, 60 + column * width, 48 + row * 30, Math.min(90, width - 30), 14);
            }
        }
        pen.setColor(new Color(shade, shade, shade));
        for (int row = 0; row <= rows; row++) {
            pen.fillRect(50, 40 + row * 30, width * columns, thickness);
        }
        for (int column = 0; column <= columns; column++) {
            pen.fillRect(50 + column * width, 40, thickness, rows * 30);
        }
        pen.setColor(Color.BLACK);
    }

    /** Something like characters: strokes in squares. */
    private static void characters(Graphics2D pen, int left, int top, int width, int height) {
        for (int y = top; y < top + height - 10; y += 22) {
            for (int x = left; x < left + width - 10; x += 18) {
                pen.drawLine(x, y + 3, x + 12, y + 3);
                pen.drawLine(x + 6, y, x + 6, y + 12);
                pen.drawLine(x, y + 11, x + 12, y + 11);
            }
        }
    }
}
