import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has the demonstration's secrecy reviewer sign the newest batch and its leader approve it, and says how long each took.
 *
 * <p>{@code Batch ROOT PASSWORD}
 */
public class Batch {

    public static void main(String[] args) throws Exception {
        String root = args[0];
        Site reviewer = new Site(root);
        reviewer.signIn("保密审查员");
        String batch = newest(reviewer.get("/desk/imports"));
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("version", version(reviewer.get(batch)));
        signature.put("conclusion", "MAY_BE_PUBLIC");
        signature.put("basis", "均为已经公开的法规，不含国家秘密");
        signature.put("password", args[1]);
        say("signed by one review", () -> reviewer.post(batch + "/sign", signature));
        Site leader = new Site(root);
        leader.signIn("分管领导");
        Map<String, String> approval = new LinkedHashMap<>();
        approval.put("version", version(leader.get(batch)));
        approval.put("opinion", "同意公开");
        say("approved and public", () -> leader.post(batch + "/approve", approval));
    }

    private interface Act {
        Object run() throws Exception;
    }

    private static void say(String what, Act act) throws Exception {
        long begun = System.nanoTime();
        act.run();
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static String newest(String page) {
        return first(page, "href=\"(/desk/imports/\\d+)\"");
    }

    private static String version(String page) {
        return first(page, "name=\"version\" value=\"(\\d+)\"");
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + pattern);
        }
        return found.group(1);
    }
}
