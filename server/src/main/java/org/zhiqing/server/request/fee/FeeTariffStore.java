package org.zhiqing.server.request.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.FeeTier;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code request_fee_tariff} and {@code request_fee_tier}. */
@Repository
class FeeTariffStore {

    private final JdbcClient jdbc;

    FeeTariffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the tariffs of an organ, the latest first. */
    List<LocalTariff> of(long organ) {
        return jdbc.sql(
                        """
                select id, name, source, in_force_from, ends_on from request_fee_tariff
                 where organ_id = :organ order by in_force_from desc
                """)
                .param("organ", organ)
                .query((row, index) -> new LocalTariff(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("source"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        tiers(row.getLong("id"), FeeBasis.BY_REQUEST),
                        tiers(row.getLong("id"), FeeBasis.BY_PAGE)))
                .list();
    }

    private List<FeeTier> tiers(long tariff, FeeBasis basis) {
        return jdbc.sql(
                        """
                select from_unit, each_yuan, step_units, rise_yuan from request_fee_tier
                 where tariff_id = :tariff and basis = :basis order by from_unit
                """)
                .param("tariff", tariff)
                .param("basis", basis.name())
                .query((row, index) -> new FeeTier(
                        row.getInt("from_unit"),
                        new Yuan(row.getInt("each_yuan")),
                        row.getInt("step_units"),
                        new Yuan(row.getInt("rise_yuan"))))
                .list();
    }

    /** @throws Refusal {@code request.tariff-same-day} */
    void add(LocalTariff tariff, Instant at, Actor by) {
        try {
            long id = jdbc.sql(
                            """
                    insert into request_fee_tariff (organ_id, name, source, in_force_from, entered_name, entered_at)
                    values (:organ, :name, :source, :from, :by, :at)
                    returning id
                    """)
                    .param("organ", by.organ())
                    .param("name", tariff.name())
                    .param("source", tariff.source())
                    .param("from", tariff.inForceFrom())
                    .param("by", by.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            tariff.byRequest().forEach(tier -> add(id, FeeBasis.BY_REQUEST, tier));
            tariff.byPage().forEach(tier -> add(id, FeeBasis.BY_PAGE, tier));
        } catch (DuplicateKeyException e) {
            throw new Refusal("request.tariff-same-day", Objects.requireNonNull(tariff.inForceFrom()));
        }
    }

    void end(long id, LocalDate on) {
        jdbc.sql("update request_fee_tariff set ends_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    private void add(long tariff, FeeBasis basis, FeeTier tier) {
        jdbc.sql(
                        """
                insert into request_fee_tier (tariff_id, basis, from_unit, each_yuan, step_units, rise_yuan)
                values (:tariff, :basis, :from, :each, :step, :rise)
                """)
                .param("tariff", tariff)
                .param("basis", basis.name())
                .param("from", tier.from())
                .param("each", tier.each().amount())
                .param("step", tier.step())
                .param("rise", tier.rise().amount())
                .update();
    }
}
