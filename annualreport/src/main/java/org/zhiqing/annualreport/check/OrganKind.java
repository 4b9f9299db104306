package org.zhiqing.annualreport.check;

import java.time.LocalDate;

/** What the checks must know of the reporting organ. */
public enum OrganKind {
    STATE_COUNCIL_BODY("国务院部门", true, false),
    PROVINCIAL_GOVERNMENT("省级人民政府", true, true),
    /** 设区的市、自治州人民政府. */
    CITY_GOVERNMENT("设区的市、自治州人民政府", true, true),
    COUNTY_GOVERNMENT("县级人民政府", false, true),
    TOWNSHIP_GOVERNMENT("乡镇人民政府", false, false),
    LOCAL_DEPARTMENT("地方政府部门", false, false),
    DEVELOPMENT_ZONE("开发区管理机构", false, false);

    private final String word;
    private final boolean makesRules;
    private final boolean publishesForGovernment;

    OrganKind(String word, boolean makesRules, boolean publishesForGovernment) {
        this.word = word;
        this.makesRules = makesRules;
        this.publishesForGovernment = publishesForGovernment;
    }

    /** Returns the Chinese name for screens. */
    public String word() {
        return word;
    }

    /** Returns whether the organ has the power to make rules (规章), 立法法 arts. 91 and 93. */
    public boolean makesRules() {
        return makesRules;
    }

    /** Returns whether it reports for a whole government at county level or above (art. 49 para. 2). */
    public boolean reportsForGovernment() {
        return publishesForGovernment;
    }

    /** Returns the last day to publish the report on the year: 31 March for a government, else 31 January (art. 49). */
    public LocalDate publicationDueOn(int year) {
        return publishesForGovernment ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year + 1, 1, 31);
    }
}
