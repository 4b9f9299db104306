package org.zhiqing.annualreport.generate;

import org.zhiqing.annualreport.check.OrganKind;

/**
 * The most that a busy organ of a kind has to count in a year.
 *
 * @param documents normative documents in force
 * @param decisions permits, and likewise penalties
 */
record Volume(int requests, int documents, int decisions) {

    static Volume of(OrganKind kind) {
        return switch (kind) {
            case STATE_COUNCIL_BODY -> new Volume(3_000, 600, 50_000);
            case PROVINCIAL_GOVERNMENT -> new Volume(40_000, 8_000, 30_000_000);
            case CITY_GOVERNMENT -> new Volume(14_000, 4_000, 3_000_000);
            case COUNTY_GOVERNMENT -> new Volume(2_000, 250, 300_000);
            case LOCAL_DEPARTMENT -> new Volume(300, 60, 20_000);
            case TOWNSHIP_GOVERNMENT -> new Volume(40, 10, 900);
            case DEVELOPMENT_ZONE -> new Volume(60, 25, 5_000);
        };
    }
}
