package org.zhiqing.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiqing.server.kernel.Sentences;

/** Reads the text of a file with the library of its type. What could not be read is said, never hidden. */
final class TextExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);

    /** Characters kept of one file. */
    static final int LONGEST = 5_000_000;

    private TextExtraction() {}

    static FileText of(Path file, FileType type) {
        if (type.isPicture()) {
            return new FileText("", Sentences.of("files.text-of-picture"));
        }
        try {
            String text = read(file, type).replace("\u0000", "");
            if (text.isBlank()) {
                return new FileText("", Sentences.of("files.text-missing"));
            }
            return text.length() <= LONGEST
                    ? new FileText(text, null)
                    : new FileText(text.substring(0, LONGEST), Sentences.of("files.text-cut", LONGEST));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            LOG.warn("no text from a file of type {}: {}", type, e.toString());
            return new FileText("", Sentences.of("files.text-failed"));
        }
    }

    private static String read(Path file, FileType type) throws IOException, XMLStreamException {
        return switch (type) {
            case PDF -> pdf(file);
            case OFD -> ofd(file);
            case DOC, DOCX, XLS, XLSX, PPTX -> office(file);
            case TXT, CSV, HTML -> Opening.text(Files.readAllBytes(file)).orElse("");
            case ODT, PNG, JPEG, GIF -> "";
        };
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String office(Path file) throws IOException {
        ExtractorFactory.setThreadPrefersEventExtractors(true);
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(file.toFile())) {
            return extractor.getText();
        }
    }

    /** The characters of an OFD page (GB/T 33190-2016) stand in its elements {@code TextCode}. */
    private static String ofd(Path file) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            var pages = zip.stream()
                    .filter(entry -> entry.getName().endsWith("Content.xml"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry page : pages) {
                try (InputStream in = zip.getInputStream(page)) {
                    textCodes(in, text);
                }
            }
        }
        return text.toString();
    }

    private static void textCodes(InputStream in, StringBuilder text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("TextCode")) {
                text.append(reader.getElementText()).append('\n');
            }
        }
    }
}
