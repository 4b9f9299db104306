package org.zhiqing.annualreport.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhiqing.annualreport.UnreadableReportException;

/** The parts of a packed file (DOCX, ODT, OFD), unpacked within limits and only those asked for. */
final class Packed {

    private static final int MOST_PARTS = 5_000;

    private static final XMLInputFactory XML = factory();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Packed() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @param wanted names of parts that are needed, together no larger than a file may be; others are passed over, and count */
    static Packed open(byte[] file, Predicate<String> wanted, FileLimits limits) {
        Packed packed = new Packed();
        long left = limits.unpackedBytes();
        long room = limits.bytes();
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw new UnreadableReportException("压缩包里有" + MOST_PARTS + "个以上的部件，不像年度报告。请核对文件。");
                }
                String name = entry.getName().replace('\\', '/');
                boolean keep = !entry.isDirectory() && wanted.test(name);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                left -= copy(zip, bytes, keep, keep ? Math.min(left, room) : left);
                if (keep) {
                    room -= bytes.size();
                    packed.parts.put(name.startsWith("/") ? name.substring(1) : name, bytes.toByteArray());
                }
            }
        } catch (ZipException e) {
            throw new UnreadableReportException("文件已经损坏或者不完整（压缩包读不到底）。请重新取得文件。", e);
        } catch (IOException e) {
            throw new UnreadableReportException("文件已经损坏或者不完整，解不开。请重新取得文件。", e);
        }
        return packed;
    }

    private static long copy(InputStream in, ByteArrayOutputStream out, boolean keep, long left) throws IOException {
        byte[] buffer = new byte[16_384];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > left) {
                throw new UnreadableReportException("压缩包解开后太大，可能是恶意文件，没有继续读取。");
            }
            if (keep) {
                out.write(buffer, 0, read);
            }
        }
        return total;
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name.startsWith("/") ? name.substring(1) : name));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** Opens XML without document types and without anything from outside. */
    static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}
