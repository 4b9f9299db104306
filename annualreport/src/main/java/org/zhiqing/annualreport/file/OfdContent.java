package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.read.Radicals;

/** The text and path objects of one OFD page; lengths there are millimetres. */
final class OfdContent {

    private static final double POINTS = 72 / 25.4;
    private static final double HALF_HEIGHT = 0.35;
    private static final int MOST_REPEATED = 10_000;

    private final PageMarks marks;
    private double[] boundary = new double[4];
    private double[] transform = {1, 0, 0, 1, 0, 0};
    private double size;
    private double x;
    private double y;
    private List<Double> deltaX = List.of();
    private List<Double> deltaY = List.of();
    private boolean stroked;
    private boolean filled;

    OfdContent(PageMarks marks) {
        this.marks = marks;
    }

    static double points(double millimetres) {
        return millimetres * POINTS;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                start(xml);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("TextCode")) {
                    glyphs(text.toString());
                } else if (xml.getLocalName().equals("AbbreviatedData")) {
                    path(text.toString());
                }
                text.setLength(0);
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "TextObject", "PathObject" -> {
                boundary = OfdFile.numbers(OfdFile.attribute(xml, "Boundary"));
                String matrix = OfdFile.attribute(xml, "CTM");
                double[] values = OfdFile.numbers(matrix);
                transform = values.length >= 6 ? values : new double[] {1, 0, 0, 1, 0, 0};
                size = number(OfdFile.attribute(xml, "Size"), 4);
                stroked = !OfdFile.attribute(xml, "Stroke").equals("false");
                filled = OfdFile.attribute(xml, "Fill").equals("true");
            }
            case "TextCode" -> {
                x = number(OfdFile.attribute(xml, "X"), x);
                y = number(OfdFile.attribute(xml, "Y"), y);
                deltaX = deltas(OfdFile.attribute(xml, "DeltaX"));
                deltaY = deltas(OfdFile.attribute(xml, "DeltaY"));
            }
            default -> {}
        }
    }

    private static double number(String text, double otherwise) {
        return text.isBlank() ? otherwise : Double.parseDouble(text.strip());
    }

    /** Distances between characters; g 3 2.5 stands for three times 2.5. */
    private static List<Double> deltas(String text) {
        List<Double> deltas = new ArrayList<>();
        String[] parts = text.strip().split("\\s+");
        for (int i = 0; i < parts.length && deltas.size() < MOST_REPEATED; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int times = Integer.parseInt(parts[i + 1]);
                for (int k = 0; k < times && deltas.size() < MOST_REPEATED; k++) {
                    deltas.add(Double.valueOf(parts[i + 2]));
                }
                i += 2;
            } else if (!parts[i].isEmpty()) {
                deltas.add(Double.valueOf(parts[i]));
            }
        }
        return deltas;
    }

    private void glyphs(String text) {
        double atX = x;
        double atY = y;
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            double step = i < deltaX.size() ? deltaX.get(i) : 0;
            double width = step > 0 ? Math.min(step, size) : characters[i] < 0x2e80 ? size * 0.5 : size;
            double[] from = shown(atX, atY);
            double[] to = shown(atX + width, atY);
            double[] middle = shown(atX, atY - size * HALF_HEIGHT);
            boolean upright = Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]);
            double height = points(size * Math.hypot(transform[2], transform[3]));
            double left = upright ? Math.min(from[0], to[0]) : middle[0] - height / 2;
            double right = upright ? Math.max(from[0], to[0]) : middle[0] + height / 2;
            marks.glyph(new PageMarks.Glyph(
                    Radicals.replaced(Character.toString(characters[i])), left, right, middle[1], height, upright));
            atX += i < deltaX.size() ? step : deltaY.isEmpty() ? width : 0;
            atY += i < deltaY.size() ? deltaY.get(i) : 0;
        }
    }

    private double[] shown(double px, double py) {
        return new double[] {
            points(boundary[0] + transform[0] * px + transform[2] * py + transform[4]),
            points(boundary[1] + transform[1] * px + transform[3] * py + transform[5])
        };
    }

    private void path(String data) {
        String[] parts = data.strip().split("\\s+");
        List<double[]> corners = new ArrayList<>();
        double @Nullable [] start = null;
        double @Nullable [] current = null;
        int i = 0;
        while (i < parts.length) {
            String operator = parts[i++];
            int values =
                    switch (operator) {
                        case "M", "S", "L" -> 2;
                        case "Q" -> 4;
                        case "B" -> 6;
                        case "A" -> 7;
                        default -> 0;
                    };
            if (i + values > parts.length) {
                return;
            }
            double @Nullable [] to = values == 0
                    ? start
                    : shown(Double.parseDouble(parts[i + values - 2]), Double.parseDouble(parts[i + values - 1]));
            boolean line = operator.equals("L") || operator.equals("C");
            if (line && current != null && to != null && stroked) {
                marks.line(current[0], current[1], to[0], to[1]);
            }
            if (operator.equals("M") || operator.equals("S")) {
                start = to;
            }
            current = to;
            if (to != null) {
                corners.add(to);
            }
            i += values;
        }
        if (filled && corners.size() >= 4 && corners.size() <= 6) {
            fill(corners);
        }
    }

    private void fill(List<double[]> corners) {
        double left = corners.stream().mapToDouble(c -> c[0]).min().orElse(0);
        double right = corners.stream().mapToDouble(c -> c[0]).max().orElse(0);
        double top = corners.stream().mapToDouble(c -> c[1]).min().orElse(0);
        double bottom = corners.stream().mapToDouble(c -> c[1]).max().orElse(0);
        marks.filled(left, top, right, bottom);
    }
}
