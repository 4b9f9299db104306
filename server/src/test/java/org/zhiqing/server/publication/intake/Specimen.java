package org.zhiqing.server.publication.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A made-up official document with headings, paragraphs, nested lists, tables with merged cells and pictures, and what a
 * reader of it must find, as lines.
 */
record Specimen(List<Block> blocks) {

    /** A part of a document. */
    sealed interface Block {}

    /** @param level from 1 */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text, String align) implements Block {}

    /** @param level from 0 */
    record Item(boolean ordered, int level, String text) implements Block {}

    record Table(int columns, List<List<Cell>> rows) implements Block {}

    /** @param column where it begins, from 0 */
    record Cell(int column, int columns, int rows, String text) {}

    record Picture(String words) implements Block {}

    private static final String WORDS = "加强政府信息公开工作方便群众办事项目资金使用管理监督检查落实责任分工时限要求单位联系电话受理范围办理流程材料清单";
    private static final String[] HEADS = {"总体要求", "主要任务", "保障措施", "申请条件", "办理流程", "监督管理", "附则", "工作目标"};

    static Specimen of(long seed) {
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        int sections = 2 + random.nextInt(3);
        for (int s = 0; s < sections; s++) {
            blocks.add(new Heading(1, HEADS[random.nextInt(HEADS.length)] + (s + 1)));
            blocks.add(new Paragraph(sentence(random), ""));
            if (random.nextBoolean()) {
                blocks.add(new Heading(2, HEADS[random.nextInt(HEADS.length)] + "细则" + s));
                blocks.add(new Paragraph(sentence(random) + sentence(random), ""));
            }
            switch ((s + (int) seed) % 4) {
                case 0 -> items(random, blocks, false);
                case 1 -> blocks.add(table(random));
                case 2 -> items(random, blocks, true);
                default -> blocks.add(new Picture("示意图" + s));
            }
            blocks.add(new Paragraph(sentence(random), ""));
        }
        blocks.add(table(random));
        blocks.add(new Paragraph("某某市人民政府办公室", "right"));
        return new Specimen(blocks);
    }

    private static void items(Random random, List<Block> blocks, boolean ordered) {
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            blocks.add(new Item(ordered, 0, "事项" + i + words(random, 6)));
            if (i == 1) {
                blocks.add(new Item(ordered, 1, "分项" + words(random, 5)));
                blocks.add(new Item(ordered, 1, "分项" + words(random, 4)));
            }
        }
    }

    /** A head over two rows, then rows with cells merged across and downwards. */
    private static Table table(Random random) {
        int columns = 4 + random.nextInt(2);
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> first = new ArrayList<>(List.of(new Cell(0, 1, 2, "项目"), new Cell(1, 2, 1, "预算")));
        List<Cell> second = new ArrayList<>(List.of(new Cell(1, 1, 1, "年初"), new Cell(2, 1, 1, "调整")));
        for (int c = 3; c < columns; c++) {
            first.add(new Cell(c, 1, 2, "说明" + c));
        }
        rows.add(first);
        rows.add(second);
        int body = 2 + random.nextInt(3);
        for (int r = 0; r < body; r++) {
            List<Cell> row = new ArrayList<>();
            if (r == 0) {
                row.add(new Cell(0, 1, 2, "教育" + words(random, 2)));
            } else if (r > 1) {
                row.add(new Cell(0, 1, 1, "卫生" + words(random, 2)));
            }
            row.add(new Cell(1, 1, 1, String.valueOf(random.nextInt(90_000))));
            row.add(new Cell(2, 1, 1, String.valueOf(random.nextInt(90_000))));
            for (int c = 3; c < columns; c++) {
                row.add(new Cell(c, 1, 1, words(random, 3)));
            }
            rows.add(row);
        }
        rows.add(
                List.of(new Cell(0, 1, 1, "合计"), new Cell(1, columns - 1, 1, String.valueOf(random.nextInt(900_000)))));
        return new Table(columns, rows);
    }

    private static String sentence(Random random) {
        return "为了" + words(random, 8 + random.nextInt(20)) + "，" + words(random, 6 + random.nextInt(20)) + "。";
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return words.toString();
    }

    /** Returns what must be found. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                lines.add("heading " + (heading.level() + 1) + " " + heading.text());
            } else if (block instanceof Paragraph paragraph) {
                lines.add("paragraph " + paragraph.text());
            } else if (block instanceof Item item) {
                lines.add("item " + (item.ordered() ? "ol " : "ul ") + item.level() + " " + item.text());
            } else if (block instanceof Picture picture) {
                lines.add("picture " + picture.words());
            } else if (block instanceof Table table) {
                for (int r = 0; r < table.rows().size(); r++) {
                    for (Cell cell : table.rows().get(r)) {
                        lines.add("cell " + r + " " + cell.columns() + "x" + cell.rows() + " " + cell.text());
                    }
                }
            }
        }
        return lines;
    }

    static byte[] png() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 60, 40);
        image.setRGB(3, 3, Color.RED.getRGB());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
