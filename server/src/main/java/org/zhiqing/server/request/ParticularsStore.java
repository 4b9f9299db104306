package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.request.Particulars.Agent;
import org.zhiqing.server.request.Particulars.Contact;
import org.zhiqing.server.request.Particulars.IdentityKind;

/** Table {@code request_particulars}: personal data, read only by those who write down that they do. */
@Repository
class ParticularsStore {

    private final JdbcClient jdbc;

    ParticularsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long request, Particulars of) {
        Agent agent = of.agent();
        jdbc.sql(
                        """
                insert into request_particulars
                       (request_id, identity_kind, identity_number, contact_name, telephone, email, postcode, address,
                        agent_name, agent_identity_number, agent_telephone, proof_file, agent_proof_file)
                values (:request, :kind, :number, :contact, :telephone, :email, :postcode, :address,
                        :agent, :agentNumber, :agentTelephone, :proof, :agentProof)
                """)
                .param("request", request)
                .param("kind", of.identityKind().name())
                .param("number", of.identityNumber())
                .param("contact", of.contactName())
                .param("telephone", of.contact().telephone())
                .param("email", of.contact().email())
                .param("postcode", of.contact().postcode())
                .param("address", of.contact().address())
                .param("agent", agent == null ? null : agent.name())
                .param("agentNumber", agent == null ? null : agent.identityNumber())
                .param("agentTelephone", agent == null ? null : agent.telephone())
                .param("proof", of.proofFile())
                .param("agentProof", agent == null ? null : agent.proofFile())
                .update();
    }

    Particulars get(long request) {
        return jdbc.sql(
                        """
                select identity_kind, identity_number, contact_name, telephone, email, postcode, address,
                       agent_name, agent_identity_number, agent_telephone, proof_file, agent_proof_file
                  from request_particulars where request_id = :request
                """)
                .param("request", request)
                .query(ParticularsStore::toParticulars)
                .single();
    }

    private static Particulars toParticulars(ResultSet row, int index) throws SQLException {
        String agent = row.getString("agent_name");
        return new Particulars(
                IdentityKind.valueOf(row.getString("identity_kind")),
                row.getString("identity_number"),
                row.getString("contact_name"),
                new Contact(
                        row.getString("telephone"),
                        row.getString("email"),
                        row.getString("postcode"),
                        row.getString("address")),
                agent == null
                        ? null
                        : new Agent(
                                agent,
                                row.getString("agent_identity_number"),
                                row.getString("agent_telephone"),
                                file(row, "agent_proof_file")),
                file(row, "proof_file"));
    }

    private static @Nullable Long file(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
