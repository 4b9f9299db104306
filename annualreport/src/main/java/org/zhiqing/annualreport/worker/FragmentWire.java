package org.zhiqing.annualreport.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.SourceRow;

/** Fragments as bytes between two processes of the same program. */
final class FragmentWire {

    private static final int ROW = 0;
    private static final int BORDERED_ROW = 1;
    private static final int PASSAGE = 2;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private FragmentWire() {}

    static void write(List<Fragment> fragments, DataOutputStream out) throws IOException {
        out.writeInt(fragments.size());
        for (Fragment fragment : fragments) {
            if (fragment instanceof SourceRow row) {
                out.writeByte(row.delimited() ? BORDERED_ROW : ROW);
                out.writeInt(row.cells().size());
                for (Passage cell : row.cells()) {
                    passage(cell, out);
                }
            } else {
                out.writeByte(PASSAGE);
                passage((Passage) fragment, out);
            }
        }
    }

    static List<Fragment> read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = in.readByte();
            if (kind == PASSAGE) {
                fragments.add(passage(in));
                continue;
            }
            int size = in.readInt();
            List<Passage> cells = new ArrayList<>();
            for (int c = 0; c < size; c++) {
                cells.add(passage(in));
            }
            fragments.add(new SourceRow(cells, kind == BORDERED_ROW));
        }
        return fragments;
    }

    static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("not a length: " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void passage(Passage passage, DataOutputStream out) throws IOException {
        text(passage.text(), out);
        Place place = passage.place();
        if (place instanceof Place.Line line) {
            out.writeByte(0);
            out.writeInt(line.line());
            out.writeInt(line.column());
        } else if (place instanceof Place.Paragraph paragraph) {
            out.writeByte(1);
            out.writeInt(paragraph.block());
            out.writeInt(paragraph.paragraph());
            out.writeInt(paragraph.column());
        } else if (place instanceof Place.TableCell cell) {
            out.writeByte(2);
            out.writeInt(cell.block());
            out.writeInt(cell.table());
            out.writeInt(cell.row());
            out.writeInt(cell.cell());
        } else if (place instanceof Place.SheetCell cell) {
            out.writeByte(3);
            out.writeInt(cell.sheet());
            text(cell.name(), out);
            out.writeInt(cell.row());
            out.writeInt(cell.column());
            text(cell.address(), out);
        } else if (place instanceof Place.Box box) {
            out.writeByte(4);
            out.writeInt(box.page());
            out.writeDouble(box.left());
            out.writeDouble(box.top());
            out.writeDouble(box.right());
            out.writeDouble(box.bottom());
            out.writeBoolean(box.scanned());
        }
    }

    private static Passage passage(DataInputStream in) throws IOException {
        String text = text(in);
        Place place =
                switch (in.readByte()) {
                    case 0 -> Place.of(in.readInt(), in.readInt());
                    case 1 -> new Place.Paragraph(in.readInt(), in.readInt(), in.readInt());
                    case 2 -> new Place.TableCell(in.readInt(), in.readInt(), in.readInt(), in.readInt());
                    case 3 -> new Place.SheetCell(in.readInt(), text(in), in.readInt(), in.readInt(), text(in));
                    case 4 ->
                        new Place.Box(
                                in.readInt(),
                                in.readDouble(),
                                in.readDouble(),
                                in.readDouble(),
                                in.readDouble(),
                                in.readBoolean());
                    default -> throw new IOException("not a place");
                };
        return new Passage(text, place);
    }
}
