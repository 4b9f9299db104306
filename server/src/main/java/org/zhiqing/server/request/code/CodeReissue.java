package org.zhiqing.server.request.code;

import java.security.SecureRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.RequestBook;
import org.zhiqing.server.request.RequestEventKind;

/** Giving a new query code at the counter, to an applicant who is there in person. */
@Service
@Transactional
public class CodeReissue {

    private final CodeStore store;
    private final RequestBook book;
    private final SecureRandom random = new SecureRandom();

    CodeReissue(CodeStore store, RequestBook book) {
        this.store = store;
        this.book = book;
    }

    /**
     * Gives a new code to somebody whose identity was checked; every earlier code ends at once.
     *
     * @param checked whether the official says that the identity was checked
     * @param how by which paper
     * @return the code in groups, to be told once
     * @throws Findings {@code request.identity-not-checked}, {@code request.identity-check-missing}
     */
    @Requires(Act.REQUEST_REGISTER)
    public String give(long id, boolean checked, String how, Actor by) {
        book.get(id, by);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(!checked, "checked", "request.identity-not-checked");
        wrong.when(how.isBlank(), "how", "request.identity-check-missing");
        wrong.when(how.length() > 200, "how", "request.too-long", "核对的证件", 200);
        wrong.throwIfAny();
        QueryCode code = QueryCode.from(random);
        store.replace(id, code.text());
        book.write(id, RequestEventKind.CODE_REISSUED, "核对身份：" + how.strip(), "在受理点核对身份以后换发了查询码，以前的失效", by);
        return code.grouped();
    }
}
