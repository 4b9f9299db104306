package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.number.MaskRule;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.Dossier.SameApplicant;
import org.zhiqing.server.request.Particulars.Agent;
import org.zhiqing.server.request.Particulars.Contact;
import org.zhiqing.server.request.Particulars.IdentityKind;

/**
 * Table {@code request_particulars}: personal data, read only by those who write down that they do. Identity numbers lie
 * encrypted elsewhere ({@link SealedTexts}); here stand their ends and a mark by which the same applicant is found.
 */
@Repository
class ParticularsStore {

    private final JdbcClient jdbc;
    private final SealedTexts sealed;

    ParticularsStore(JdbcClient jdbc, SealedTexts sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(long request, Particulars of) {
        Agent agent = of.agent();
        String number = of.identityNumber();
        String agentNumber = agent == null ? null : agent.identityNumber();
        jdbc.sql(
                        """
                insert into request_particulars
                       (request_id, identity_kind, identity_shown, identity_text, identity_mark,
                        contact_name, telephone, email, postcode, address,
                        agent_name, agent_identity_shown, agent_identity_text, agent_telephone,
                        proof_file, agent_proof_file)
                values (:request, :kind, :shown, :text, :mark, :contact, :telephone, :email, :postcode, :address,
                        :agent, :agentShown, :agentText, :agentTelephone, :proof, :agentProof)
                """)
                .param("request", request)
                .param("kind", of.identityKind().name())
                .param("shown", number == null ? null : masked(number))
                .param("text", number == null ? null : sealed.keep(number))
                .param("mark", number == null ? null : sealed.mark(number))
                .param("contact", of.contactName())
                .param("telephone", of.contact().telephone())
                .param("email", of.contact().email())
                .param("postcode", of.contact().postcode())
                .param("address", of.contact().address())
                .param("agent", agent == null ? null : agent.name())
                .param("agentShown", agentNumber == null ? null : masked(agentNumber))
                .param("agentText", agentNumber == null ? null : sealed.keep(agentNumber))
                .param("agentTelephone", agent == null ? null : agent.telephone())
                .param("proof", of.proofFile())
                .param("agentProof", agent == null ? null : agent.proofFile())
                .update();
    }

    /** Returns them with the identity numbers covered but for their ends; needs no key. */
    Particulars get(long request) {
        return read(request, row -> row.getString("identity_shown"), row -> row.getString("agent_identity_shown"));
    }

    /**
     * Returns them with the identity numbers in full.
     *
     * @throws Refusal {@code files.key-missing}, {@code files.seal-broken}
     */
    Particulars inFull(long request) {
        return read(request, row -> opened(row, "identity_text"), row -> opened(row, "agent_identity_text"));
    }

    /** Returns the other requests to the organ by whoever has the same identity number, newest first. */
    List<SameApplicant> sameApplicant(long request) {
        return jdbc.sql(
                        """
                select r.id, r.receipt_number
                  from request_particulars p
                  join request mine on mine.id = p.request_id
                  join request_particulars o on o.identity_mark = p.identity_mark and o.request_id <> p.request_id
                  join request r on r.id = o.request_id and r.organ_id = mine.organ_id
                 where p.request_id = :request
                 order by r.id desc
                 limit 50
                """)
                .param("request", request)
                .query(SameApplicant.class)
                .list();
    }

    /** Returns whether an identity number is on record. */
    boolean isIdentified(long request) {
        return jdbc.sql("select identity_mark is not null from request_particulars where request_id = :request")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** Returns whether both have the same identity number on record. */
    boolean haveSameMark(long one, long other) {
        return jdbc.sql(
                        """
                select count(*) = 1 from request_particulars a
                  join request_particulars b on b.identity_mark = a.identity_mark and b.request_id = :other
                 where a.request_id = :one
                """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns the place of the request among those of the same identity number, organ and month of receipt, from 1. What
     * the office split off counts as one with what was filed: the applicant asked once.
     */
    int placeInMonth(long request) {
        return jdbc.sql(
                        """
                select 1 + count(o.request_id)
                  from request mine
                  join request_particulars p on p.request_id = mine.id
                  left join request r on r.organ_id = mine.organ_id
                       and date_trunc('month', r.received_on) = date_trunc('month', mine.received_on)
                       and (r.received_on, r.id) < (mine.received_on, mine.id)
                       and not exists (select 1 from request_relation x where x.kind = 'SPLIT' and x.other_id = r.id)
                  left join request_particulars o on o.request_id = r.id and o.identity_mark = p.identity_mark
                 where mine.id = coalesce((select x.request_id from request_relation x
                                            where x.kind = 'SPLIT' and x.other_id = :request), :request)
                """)
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    private Particulars read(long request, Reading number, Reading agentNumber) {
        return jdbc.sql("select * from request_particulars where request_id = :request")
                .param("request", request)
                .query((row, index) -> toParticulars(row, number.of(row), agentNumber.of(row)))
                .single();
    }

    /** How an identity number is read. */
    private interface Reading {
        @Nullable
        String of(ResultSet row) throws SQLException;
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        Long text = file(row, column);
        return text == null ? null : sealed.open(text);
    }

    /** Puts entries in place of those that stand; what is {@code null} stays. */
    void correct(long request, ParticularsCorrection to) {
        String number = to.identityNumber();
        String agentNumber = to.agentIdentityNumber();
        jdbc.sql(
                        """
                update request_particulars
                   set identity_kind = coalesce(:kind, identity_kind),
                       identity_shown = coalesce(:shown, identity_shown),
                       identity_text = coalesce(cast(:text as bigint), identity_text),
                       identity_mark = coalesce(:mark, identity_mark),
                       contact_name = coalesce(:contact, contact_name),
                       telephone = coalesce(:telephone, telephone),
                       email = coalesce(:email, email),
                       postcode = coalesce(:postcode, postcode),
                       address = coalesce(:address, address),
                       agent_name = coalesce(:agent, agent_name),
                       agent_identity_shown = coalesce(:agentShown, agent_identity_shown),
                       agent_identity_text = coalesce(cast(:agentText as bigint), agent_identity_text),
                       agent_telephone = coalesce(:agentTelephone, agent_telephone)
                 where request_id = :request
                """)
                .param("request", request)
                .param(
                        "kind",
                        to.identityKind() == null ? null : to.identityKind().name())
                .param("shown", number == null ? null : masked(number))
                .param("text", number == null ? null : sealed.keep(number))
                .param("mark", number == null ? null : sealed.mark(number))
                .param("contact", to.contactName())
                .param("telephone", to.telephone())
                .param("email", to.email())
                .param("postcode", to.postcode())
                .param("address", to.address())
                .param("agent", to.agentName())
                .param("agentShown", agentNumber == null ? null : masked(agentNumber))
                .param("agentText", agentNumber == null ? null : sealed.keep(agentNumber))
                .param("agentTelephone", to.agentTelephone())
                .update();
    }

    /** Removes the entries of a request, the sealed numbers with them. */
    void remove(long request) {
        jdbc.sql(
                        "delete from request_particulars where request_id = :request returning identity_text, agent_identity_text")
                .param("request", request)
                .query((row, index) -> Stream.of(file(row, "identity_text"), file(row, "agent_identity_text"))
                        .filter(Objects::nonNull)
                        .toList())
                .list()
                .forEach(texts -> texts.forEach(text -> sealed.forget(Objects.requireNonNull(text))));
    }

    /** Returns an identity number with all but its ends covered. */
    static String masked(String number) {
        return MaskRule.RESIDENT_ID.apply(number);
    }

    private static Particulars toParticulars(ResultSet row, @Nullable String number, @Nullable String agentNumber)
            throws SQLException {
        String agent = row.getString("agent_name");
        return new Particulars(
                IdentityKind.valueOf(row.getString("identity_kind")),
                number,
                row.getString("contact_name"),
                new Contact(
                        row.getString("telephone"),
                        row.getString("email"),
                        row.getString("postcode"),
                        row.getString("address")),
                agent == null
                        ? null
                        : new Agent(
                                agent, agentNumber, row.getString("agent_telephone"), file(row, "agent_proof_file")),
                file(row, "proof_file"));
    }

    private static @Nullable Long file(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
