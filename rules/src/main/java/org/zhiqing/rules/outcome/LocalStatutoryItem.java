package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.List;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** What local organs make public beyond art. 20, by level: the two lists of art. 21. */
public enum LocalStatutoryItem {
    MUNICIPAL_CONSTRUCTION(Level.CITY_AND_COUNTY, "市政建设"),
    PUBLIC_SERVICES(Level.CITY_AND_COUNTY, "公共服务"),
    PUBLIC_WELFARE_UNDERTAKINGS(Level.CITY_AND_COUNTY, "公益事业"),
    LAND_ACQUISITION(Level.CITY_AND_COUNTY, "土地征收"),
    HOUSE_EXPROPRIATION(Level.CITY_AND_COUNTY, "房屋征收"),
    PUBLIC_ORDER(Level.CITY_AND_COUNTY, "治安管理"),
    SOCIAL_ASSISTANCE(Level.CITY_AND_COUNTY, "社会救助"),
    TOWNSHIP_RURAL_POLICY(Level.TOWNSHIP, "贯彻落实农业农村政策"),
    TOWNSHIP_IRRIGATION(Level.TOWNSHIP, "农田水利工程建设运营"),
    TOWNSHIP_LAND_CONTRACTS(Level.TOWNSHIP, "农村土地承包经营权流转"),
    TOWNSHIP_HOMESTEADS(Level.TOWNSHIP, "宅基地使用情况审核"),
    TOWNSHIP_LAND_ACQUISITION(Level.TOWNSHIP, "土地征收"),
    TOWNSHIP_HOUSE_EXPROPRIATION(Level.TOWNSHIP, "房屋征收"),
    TOWNSHIP_LEVIES(Level.TOWNSHIP, "筹资筹劳"),
    TOWNSHIP_SOCIAL_ASSISTANCE(Level.TOWNSHIP, "社会救助");

    /** Whose list it is. */
    public enum Level {
        /** Cities with districts, counties, and their departments. */
        CITY_AND_COUNTY("设区的市级、县级人民政府及其部门"),
        TOWNSHIP("乡（镇）人民政府");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }

        /** The list of the level, in the order of the article. */
        public List<LocalStatutoryItem> items() {
            return Arrays.stream(LocalStatutoryItem.values())
                    .filter(item -> item.level == this)
                    .toList();
        }
    }

    private final Level level;
    private final String label;

    LocalStatutoryItem(Level level, String label) {
        this.level = level;
        this.label = label;
    }

    /** Whose list it is on. */
    public Level level() {
        return level;
    }

    /** The text of the item. */
    public String label() {
        return label;
    }

    /** Art. 21. */
    public Citation citation() {
        return Law.DISCLOSURE_REGULATION.article(21);
    }
}
