package org.zhiqing.annualreport.generate;

import java.util.List;
import java.util.Random;
import org.zhiqing.annualreport.check.OrganKind;

/**
 * An organ that does not exist, in a place that does not exist.
 *
 * @param site address of its site; under {@code .example}, which is nobody's
 */
record FictionalOrgan(String name, String place, String site, String address, String postcode, String phone) {

    private static final List<String> FIRST =
            List.of("青", "砚", "望", "泊", "霁", "枫", "栎", "星", "澜", "云", "禾", "竹", "棠", "松", "霜", "岫");
    private static final List<String> SECOND = List.of("禾", "溪", "岚", "渡", "屿", "桥", "庐", "渚", "汀", "陂", "坞", "麓");
    private static final List<String> DEPARTMENTS = List.of(
            "发展和改革局", "教育局", "民政局", "财政局", "住房和城乡建设局", "交通运输局", "农业农村局", "卫生健康局", "市场监督管理局", "统计局", "水务局", "数据局");

    static FictionalOrgan of(long seed, OrganKind kind) {
        Random random = new Random(seed * 1_000_003 + kind.ordinal());
        String place = pick(random, FIRST) + pick(random, SECOND);
        return new FictionalOrgan(
                name(place, kind, random),
                place,
                "https://www.site" + Math.floorMod(seed, 1_000_000) + ".example",
                place + pick(random, List.of("市中心路", "区府前路", "县人民路", "镇迎宾路")) + (1 + random.nextInt(300)) + "号",
                String.valueOf(900_000 + random.nextInt(100_000)),
                "0999-" + (5_550_000 + random.nextInt(1_000)));
    }

    private static String name(String place, OrganKind kind, Random random) {
        return switch (kind) {
            case STATE_COUNCIL_BODY -> "国家" + place + "事务管理局";
            case PROVINCIAL_GOVERNMENT -> place + "省人民政府";
            case CITY_GOVERNMENT -> place + "市人民政府";
            case COUNTY_GOVERNMENT -> place + "县人民政府";
            case TOWNSHIP_GOVERNMENT -> place + "镇人民政府";
            case LOCAL_DEPARTMENT -> place + pick(random, List.of("市", "区", "县")) + pick(random, DEPARTMENTS);
            case DEVELOPMENT_ZONE -> place + "经济开发区管理委员会";
        };
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
