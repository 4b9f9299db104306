package org.zhiqing.annualreport.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.UnreadableReportException;

/** The characters of a text file: UTF-8, GB18030 or UTF-16, and UTF-8 that somebody has saved after reading it as GBK. */
final class TextFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, GB18030);

    /** Words that every report has. */
    private static final Pattern OURS = Pattern.compile("政府信息|公开|申请|行政");

    /** What “政府”, “公开”, “申请”, “行政”, “信息” look like in UTF-8 read as GBK. */
    private static final List<String> MISREAD_WORDS = List.of("鏀垮簻", "鍏紑", "鐢宠", "琛屾斂", "淇℃伅");

    private static final Pattern MISREAD = Pattern.compile(String.join("|", MISREAD_WORDS));

    private static final int MANY = 40;

    private TextFile() {}

    static String text(byte[] bytes) {
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new UnreadableReportException("文件里没有文字。");
        }
        long lost = text.chars().filter(c -> c == '?').count();
        long han = text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        if (lost > MANY && lost > han * 4) {
            throw new UnreadableReportException("文件里的汉字都已经变成问号，原来的内容没有了，不能读取。请重新取得文件。");
        }
        return repaired(text);
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                        || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (Charset charset : CHARSETS) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.chars().noneMatch(TextFile::control)) {
                    return text;
                }
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new UnreadableReportException("不是文本文件，或者编码不是UTF-8、GB18030。请另存为UTF-8编码的纯文本。");
    }

    /** Characters that no text has. */
    private static boolean control(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b' && c != '\u001a';
    }

    /**
     * Turns UTF-8 that has been read as GBK back. A character that was lost on the way becomes a question mark. GB18030 must not
     * be used here: its codes of four bytes have digits in them, which would come up as numbers.
     */
    private static String repaired(String text) {
        if (MISREAD_WORDS.stream().noneMatch(text::contains)
                || OURS.matcher(text).results().limit(MANY).count()
                        >= MISREAD.matcher(text).results().limit(MANY).count()) {
            return text;
        }
        try {
            ByteBuffer bytes = GBK.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(text));
            String back = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes)
                    .toString();
            return OURS.matcher(back).find() ? back : text;
        } catch (CharacterCodingException notSo) {
            return text;
        }
    }
}
