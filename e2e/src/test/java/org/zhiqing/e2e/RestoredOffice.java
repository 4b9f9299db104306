package org.zhiqing.e2e;

/** What a visitor and a citizen find again in an office that was restored from its backup. */
final class RestoredOffice {

    private final Office office;
    private final Window visitor;

    private RestoredOffice(Office office) {
        this.office = office;
        this.visitor = Window.on(office);
    }

    static RestoredOffice of(Office office) {
        return new RestoredOffice(office);
    }

    void holds(Notice published, String address, Citizen.Receipt receipt, String wish, int reportYear) {
        visitor.open("/").follow(published.title()).sees(published.text());
        org.assertj.core.api.Assertions.assertThat(visitor.path()).isEqualTo(address);
        visitor.open("/").searches("水杉步道").sees(published.title());
        visitor.open("/annual-reports").sees(reportYear + "年政府信息公开工作年度报告");
        Citizen citizen = new Citizen(office, "林小满", Window.Kind.DESKTOP);
        citizen.follows(receipt).sees(wish).sees("作出答复").sees("政府信息公开申请答复书");
    }
}
