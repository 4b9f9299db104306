import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Takes the outlines of the letters out of a PDF, which are most of it, and leaves what a reader of the text needs: widths,
 * encodings and the drawing of every page as the program wrote it. Arguments: the PDF, the file to write.
 */
public final class Slim {

    private Slim() {}

    public static void main(String[] args) throws IOException {
        try (PDDocument document = Loader.loadPDF(new File(args[0]))) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    withoutOutlines(resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name));
                }
            }
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            document.save(args[1]);
        }
    }

    private static void withoutOutlines(COSDictionary font) throws IOException {
        COSArray below = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (below != null) {
            withoutOutlines((COSDictionary) below.getObject(0));
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            descriptor.removeItem(COSName.FONT_FILE);
            descriptor.removeItem(COSName.FONT_FILE2);
            descriptor.removeItem(COSName.FONT_FILE3);
        }
        COSDictionary drawn = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (drawn != null) {
            COSStream empty = new COSStream();
            try (OutputStream out = empty.createOutputStream()) {
                out.write("0 0 d0".getBytes(StandardCharsets.US_ASCII));
            }
            drawn.keySet().forEach(letter -> drawn.setItem(letter, empty));
        }
    }
}
