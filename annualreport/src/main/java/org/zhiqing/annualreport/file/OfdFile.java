package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** An OFD document (GB/T 33190): packed XML with the place of every character and line, read like a page of a PDF. */
final class OfdFile {

    private static final int FEWEST_CHARACTERS = 30;

    private final Packed packed;
    private final FileLimits limits;
    private final Map<String, String> templates = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private double[] area = {0, 0, 210, 297};

    private OfdFile(Packed packed, FileLimits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    static List<Fragment> fragments(byte[] file, FileLimits limits) {
        try {
            return sequence(marks(file, limits));
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UnreadableReportException("OFD文件已经损坏，读不下去。请重新取得文件。", e);
        }
    }

    /** Returns what is drawn on each page. */
    static List<PageMarks> marks(byte[] file, FileLimits limits) throws XMLStreamException {
        return new OfdFile(Packed.open(file, name -> name.endsWith(".xml"), limits), limits).read();
    }

    private static List<Fragment> sequence(List<PageMarks> pages) {
        PageSequence sequence = new PageSequence();
        pages.forEach(sequence::add);
        if (pages.stream().mapToLong(page -> page.glyphs().size()).sum() < FEWEST_CHARACTERS) {
            throw new PictureException(pages.size());
        }
        return sequence.fragments();
    }

    private List<PageMarks> read() throws XMLStreamException {
        String[] root = new String[1];
        each(part("OFD.xml"), xml -> {}, (name, text) -> {
            if (name.equals("DocRoot") && root[0] == null) {
                root[0] = text;
            }
        });
        if (root[0] == null) {
            throw damaged();
        }
        String document = resolve("", root[0]);
        String folder = folder(document);
        each(part(document), this::documentPart, (name, text) -> {
            if (name.equals("PhysicalBox")) {
                area = numbers(text);
            }
        });
        if (pages.size() > limits.pages()) {
            throw new UnreadableReportException(
                    "OFD有" + pages.size() + "页，超过" + limits.pages() + "页，不像年度报告。请只交年度报告的部分。");
        }
        List<PageMarks> read = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < pages.size(); i++) {
            PageMarks marks = page(i + 1, folder, resolve(folder, pages.get(i)));
            characters += marks.glyphs().size();
            if (characters > limits.characters()) {
                throw new UnreadableReportException("文字太多，不像年度报告。请核对文件。");
            }
            read.add(marks);
        }
        return read;
    }

    private void documentPart(XMLStreamReader xml) {
        String location = attribute(xml, "BaseLoc");
        if (xml.getLocalName().equals("Page") && !location.isEmpty()) {
            pages.add(location);
        } else if (xml.getLocalName().equals("TemplatePage") && !location.isEmpty()) {
            templates.put(attribute(xml, "ID"), location);
        }
    }

    private PageMarks page(int number, String folder, String name) throws XMLStreamException {
        byte[] content = part(name);
        double[] box = area.clone();
        List<String> used = new ArrayList<>();
        each(
                content,
                xml -> {
                    if (xml.getLocalName().equals("Template")) {
                        used.add(attribute(xml, "TemplateID"));
                    }
                },
                (element, text) -> {
                    if (element.equals("PhysicalBox")) {
                        System.arraycopy(numbers(text), 0, box, 0, box.length);
                    }
                });
        PageMarks marks = new PageMarks(number, OfdContent.points(box[2]), OfdContent.points(box[3]));
        for (String template : used) {
            String location = templates.get(template);
            if (location != null) {
                new OfdContent(marks).read(Packed.xml(part(resolve(folder, location))));
            }
        }
        new OfdContent(marks).read(Packed.xml(content));
        return marks;
    }

    private static void each(byte[] part, Consumer<XMLStreamReader> start, BiConsumer<String, String> end)
            throws XMLStreamException {
        XMLStreamReader xml = Packed.xml(part);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                start.accept(xml);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end.accept(xml.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
        }
    }

    private byte[] part(String name) {
        return packed.part(name).orElseThrow(OfdFile::damaged);
    }

    private static UnreadableReportException damaged() {
        return new UnreadableReportException("OFD文件已经损坏或者不完整，缺少内容。请重新取得文件。");
    }

    private static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
    }

    private static String resolve(String folder, String location) {
        return location.startsWith("/") ? location.substring(1) : folder + location;
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Returns four numbers, or more. */
    static double[] numbers(String text) {
        String[] parts = text.strip().split("\\s+");
        double[] numbers = new double[Math.max(4, parts.length)];
        for (int i = 0; i < parts.length && !parts[i].isEmpty(); i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}
