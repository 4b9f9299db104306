package org.zhiqing.server.publication.intake;

/** Files for tests of pages. */
public final class OfficeFiles {

    private OfficeFiles() {}

    /** Returns a notice (DOCX) with title, number, date, a table with merged cells and a tracked change. */
    public static byte[] notice() {
        return WordSpecimen.ofBody(
                """
                <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>某政办发〔2026〕7号</w:t></w:r></w:p>
                <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>关于调整办公时间的通知</w:t></w:r></w:p>
                <w:p><w:r><w:t>自下周起调整。</w:t></w:r><w:del w:id="1"><w:r><w:delText>暂缓。</w:delText></w:r></w:del></w:p>
                <w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>夏季</w:t></w:r></w:p></w:tc>
                <w:tc><w:p><w:r><w:t>上午</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>下午</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>2026年3月2日</w:t></w:r></w:p>
                """);
    }

    /** Returns a small PNG. */
    public static byte[] picture() {
        return Specimen.png();
    }
}
