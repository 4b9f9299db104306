import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files requests on the portal, as citizens do, and says the address of each receipt that was acknowledged; or counts
 * the receipts that are not there any more.
 *
 * <p>{@code Filings ROOT write | missing FILE}
 */
public class Filings {

    /** One white pixel. */
    static final byte[] PROOF = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    public static void main(String[] args) throws Exception {
        if (args[1].equals("write")) {
            write(args[0]);
        } else {
            System.out.println(missing(new Site(args[0]), Path.of(args[2])));
        }
    }

    private static void write(String root) throws Exception {
        while (true) {
            Site citizen = new Site(root);
            String form = citizen.get("/requests/new?as=organisation");
            System.out.println(citizen.post("/requests", filled(form), "proof", PROOF));
        }
    }

    /** Returns the fields of an organisation's request, with the word that the form carries. */
    static Map<String, String> filled(String form) {
        Matcher word = Pattern.compile("name=\"word\" value=\"([^\"]+)\"").matcher(form);
        if (!word.find()) {
            throw new IllegalStateException("the form has no word");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("word", word.group(1));
        fields.put("kind", "COMMERCIAL_ENTERPRISE");
        fields.put("name", "测量用的虚构公司");
        fields.put("identityKind", "OTHER");
        fields.put("identityNumber", "B-1");
        fields.put("contactName", "虚构联系人");
        fields.put("telephone", "010-00000000");
        fields.put("email", "nobody@example.org");
        fields.put("description", "测量写入是否丢失：" + UUID.randomUUID());
        fields.put("form", "ELECTRONIC");
        fields.put("route", "EMAIL");
        return fields;
    }

    private static int missing(Site site, Path acknowledged) throws Exception {
        int missing = 0;
        for (String receipt : Files.readAllLines(acknowledged)) {
            missing += site.status(receipt) == 200 ? 0 : 1;
        }
        return missing;
    }
}
