package org.zhiqing.annualreport.render;

import org.zhiqing.annualreport.form.FormEdition;

/**
 * What the paragraph before section one says: by which law the report is made, on which period, where it can be had, and
 * whom to ask.
 *
 * @param site address of the site where the report can be downloaded
 */
public record OpeningParagraph(String organ, int year, String site, String address, String postcode, String phone) {

    /** Returns the paragraph. */
    public String text() {
        return "根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和年度报告格式（"
                + FormEdition.forYear(year).source() + "）的规定，编制本报告。本报告所列数据的统计期限自" + year + "年1月1日起至" + year
                + "年12月31日止。本报告的电子版可在" + organ + "网站（" + site + "）下载。对本报告有疑问的，请联系" + organ
                + "的政府信息公开工作机构（地址：" + address + "；邮编：" + postcode + "；电话：" + phone + "）。";
    }
}
