package org.zhiqing.server.organ;

import java.time.Instant;
import java.util.List;

/**
 * What every page, guide and letter repeats of an organ (art. 12). Empty where nothing is known; never {@code null}.
 *
 * @param version id of the saved record, 0 before the first save
 * @param recordedAt when it was saved; the epoch before the first save
 * @param officeName its disclosure office (政府信息公开工作机构, art. 4)
 * @param siteName name of the portal, e.g. 某某政府信息公开
 * @param siteAddress where the portal is reached, with {@code https://}
 * @param siteCode 政府网站标识码
 * @param icp ICP 备案号
 * @param police 公安网备号
 */
public record OrganRecord(
        long organ,
        long version,
        Instant recordedAt,
        String recordedBy,
        String officeName,
        String address,
        String postcode,
        String telephone,
        String fax,
        String email,
        String hours,
        String siteName,
        String siteAddress,
        String siteCode,
        String icp,
        String police,
        List<ReceptionPoint> receptionPoints) {

    public OrganRecord {
        receptionPoints = List.copyOf(receptionPoints);
    }

    static OrganRecord empty(long organ) {
        return new OrganRecord(organ, 0, Instant.EPOCH, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of());
    }
}
