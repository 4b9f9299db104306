package org.zhiqing.e2e;

/** What Word puts on the clipboard. */
final class WordClipboard {

    /** A notice with a list, a table with merged cells, and a tracked change. */
    static final String NOTICE =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
            <style>p.MsoNormal{margin:0cm}</style></head><body lang=ZH-CN><!--StartFragment-->
            <p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>因管线施工，下列路段临时封闭。<o:p></o:p></span>
            <del>草稿里删去的话</del></p>
            <h2>一、绕行路线</h2>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>小型车走滨河路</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>货车走外环</p>
            <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>封闭路段</p></td><td><p class=MsoNormal>时间</p></td></tr>
            <tr><td rowspan=2><p class=MsoNormal>青禾大道</p></td><td><p class=MsoNormal>上午</p></td></tr>
            <tr><td><p class=MsoNormal>下午</p></td></tr></table>
            <!--EndFragment--></body></html>
            """;

    private WordClipboard() {}
}
