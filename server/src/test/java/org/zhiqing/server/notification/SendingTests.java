package org.zhiqing.server.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.settings.SettingChange;
import org.zhiqing.server.settings.SettingList;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Sending, against a real SMTP server and a real HTTP server. */
@SystemTest
@ExtendWith(OutputCaptureExtension.class)
class SendingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final Instant NINE = DAY.atTime(9, 0).atZone(Beijing.ZONE).toInstant();
    private static final String SECRET = "一把只有双方知道的钥匙";

    private final OutboxStore store;
    private final Outbox outbox;
    private final NoticeAddresses addresses;
    private final NotificationSettings settings;
    private final UnsentNotices unsent;
    private final GivenUpTask task;
    private final SealedTexts sealed;
    private final Organs organs;
    private final Tasks tasks;
    private final Offices offices;
    private final SettingChange change;
    private final SettingList list;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Posted> posted = Collections.synchronizedList(new ArrayList<>());
    private HttpServer hook;
    private int hookStatus = 204;
    private Office office;

    private record Posted(String timestamp, String signature, String body) {}

    @Autowired
    SendingTests(
            OutboxStore store,
            Outbox outbox,
            NoticeAddresses addresses,
            NotificationSettings settings,
            UnsentNotices unsent,
            GivenUpTask task,
            SealedTexts sealed,
            Organs organs,
            Tasks tasks,
            Offices offices,
            SettingChange change,
            SettingList list,
            TransactionOperations transaction,
            JdbcClient jdbc,
            TestClock clock)
            throws IOException {
        this.store = store;
        this.outbox = outbox;
        this.addresses = addresses;
        this.settings = settings;
        this.unsent = unsent;
        this.task = task;
        this.sealed = sealed;
        this.organs = organs;
        this.tasks = tasks;
        this.offices = offices;
        this.change = change;
        this.list = list;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.office = offices.zone();
    }

    @BeforeEach
    void servers() {
        clock.standAt(DAY);
        mail.start();
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted.add(new Posted(
                    exchange.getRequestHeaders().getFirst(SmsCarrier.TIMESTAMP),
                    exchange.getRequestHeaders().getFirst(SmsCarrier.SIGNATURE),
                    body));
            exchange.sendResponseHeaders(hookStatus, -1);
            exchange.close();
        });
        hook.start();
        set("notification.mail", "true");
        set("notification.sms", "true");
        set("notification.sender", "xxgk@zone.example.cn");
    }

    @AfterEach
    void stop() {
        mail.stop();
        hook.stop(0);
        jdbc.sql(
                        "update notification_outbox set state = 'DROPPED', ended_at = now(), sentence = null, secret_text = null"
                                + " where organ_id = :organ and state in ('WAITING', 'GIVEN_UP')")
                .param("organ", office.organ())
                .update();
        clock.release();
    }

    @Test
    void aNoticeArrivesByMailWithItsSentenceAndIsNotKept() throws Exception {
        String about = put("lilei@example.cn", "您的申请已经提交。", false);

        sending(mailServers()).sendAll();

        MimeMessage arrived = arrived(about);
        assertThat(arrived.getSubject()).isEqualTo("收到申请的通知（" + about + "）");
        assertThat(arrived.getAllRecipients()).extracting(String::valueOf).containsExactly("lilei@example.cn");
        assertThat(arrived.getFrom()[0].toString()).contains("xxgk@zone.example.cn");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("Message-ID")[0]).contains(column(about, "cast(key as text)"));
        assertThat(String.valueOf(arrived.getContent())).contains("您的申请已经提交。").contains(office.name());
        assertThat(column(about, "state")).isEqualTo("SENT");
        assertThat(column(about, "coalesce(sentence, 'none')")).isEqualTo("none");
    }

    @Test
    void theAddressLiesCoveredInTheOutboxAndStandsInNoLog(CapturedOutput output) {
        String about = put("hanmeimei@example.cn", "一句话。", false);

        sending(unreachable()).sendAll();

        assertThat(column(about, "notification_outbox::text")).doesNotContain("hanmeimei");
        assertThat(column(about, "fault")).isEqualTo("UNREACHABLE");
        assertThat(output.getAll()).contains("没有发出").doesNotContain("hanmeimei");
    }

    @Test
    void whatIsRolledBackIsNeverSentAndNothingIsPutOutsideATransaction() {
        NewNotice notice = notice("lilei@example.cn", "GK2026000009X", "没有发生的事。", false);
        transaction.executeWithoutResult(status -> {
            outbox.put(notice);
            status.setRollbackOnly();
        });
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> outbox.put(notice));

        sending(mailServers()).sendAll();

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsPutWhereTheOrganHasTurnedTheChannelOff() {
        set("notification.mail", "false");
        String about = put("lilei@example.cn", "一句话。", false);

        assertThat(jdbc.sql("select count(*) from notification_outbox where about = :about")
                        .param("about", about)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSmsIsPostedToTheHookSignedWithTheSharedSecret() throws Exception {
        put("13800138000", "您的申请已经提交。", false);

        sending(hookServers()).sendAll();

        assertThat(posted).hasSize(1);
        Posted one = posted.get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((one.timestamp() + "." + one.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(one.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(signed));
        assertThat(one.timestamp()).isEqualTo(String.valueOf(NINE.getEpochSecond()));
        assertThat(one.body()).contains("\"to\":\"13800138000\"").contains("\"text\":\"您的申请已经提交。\"");
    }

    @Test
    void anAnswerOtherThan2xxIsATryThatFailed() {
        hookStatus = 302;
        String about = put("13800138000", "一句话。", false);

        sending(hookServers()).sendAll();

        assertThat(column(about, "state")).isEqualTo("WAITING");
        assertThat(column(about, "fault")).isEqualTo("HOOK_REFUSED");
    }

    @Test
    void afterTheLastPauseItIsGivenUpAndTheAdministratorSendsItAgain() {
        String about = put("lilei@example.cn", "一句话。", false);
        Sending broken = sending(unreachable());
        Instant now = NINE;
        broken.sendAll();
        for (Duration pause : Sending.PAUSES) {
            assertThat(column(about, "state")).isEqualTo("WAITING");
            clock.standAt(now.plus(pause).minusSeconds(1));
            broken.sendAll();
            now = now.plus(pause);
            clock.standAt(now);
            broken.sendAll();
        }

        assertThat(column(about, "cast(try_count as text)")).isEqualTo("" + (Sending.PAUSES.size() + 1));
        Actor administrator = office.the(Role.SYSTEM_ADMINISTRATOR);
        UnsentNotice given = unsent.list(administrator).get(0);
        assertThat(given.givenUp()).isTrue();
        assertThat(given.about()).isEqualTo(about);
        assertThat(given.shown()).doesNotContain("lilei").startsWith("l").endsWith("e.cn");
        assertThat(given.fault()).isEqualTo(Fault.UNREACHABLE.label());
        assertThat(open()).hasSize(1).first().asString().contains("有 1 条通知");

        unsent.sendAgain(given.id(), administrator);
        assertThat(open()).isEmpty();
        sending(mailServers()).sendAll();
        assertThat(column(about, "state")).isEqualTo("SENT");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aNoticeThatIsLetRestIsNeverSentAndItsSecretIsDestroyed() {
        String about = put("lilei@example.cn", "新的查询码是 AAAA。", true);
        String secret = column(about, "cast(secret_text as text)");
        jdbc.sql("update notification_outbox set state = 'GIVEN_UP', ended_at = now(), fault = 'UNREACHABLE'"
                        + " where about = :about")
                .param("about", about)
                .update();
        Actor administrator = office.the(Role.SYSTEM_ADMINISTRATOR);
        long id = unsent.list(administrator).get(0).id();
        assertThatExceptionOfType(Refusal.class)
                .as("another organ's")
                .isThrownBy(() -> unsent.letRest(id, offices.zone().the(Role.SYSTEM_ADMINISTRATOR)));

        unsent.letRest(id, administrator);

        assertThat(unsent.list(administrator)).isEmpty();
        assertThat(secrets(secret)).isZero();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> unsent.sendAgain(id, administrator));
    }

    @Test
    void aSecretSentenceLiesEncryptedUntilItIsSentAndIsThenDestroyed() throws Exception {
        String about = put("lilei@example.cn", "新的查询码是 AAAA-CCCC-DDDD。", true);
        String secret = column(about, "cast(secret_text as text)");
        assertThat(column(about, "notification_outbox::text")).doesNotContain("AAAA");
        assertThat(secrets(secret)).isOne();

        sending(mailServers()).sendAll();

        assertThat(String.valueOf(arrived(about).getContent())).contains("AAAA-CCCC-DDDD");
        assertThat(secrets(secret)).isZero();
    }

    @Test
    void aServerThatStoppedOnTheWaySendsAgainWithTheSameKey() throws Exception {
        String about = put("lilei@example.cn", "一句话。", false);
        OutboxStore.Taken lost = store.take(List.of(NoticeChannel.EMAIL), NINE, NINE.plus(Sending.LOST))
                .orElseThrow();
        sending(mailServers()).sendAll();
        assertThat(mail.getReceivedMessages()).as("still on its way").isEmpty();

        clock.standAt(NINE.plus(Sending.LOST));
        sending(mailServers()).sendAll();

        assertThat(arrived(about).getHeader("Message-ID")[0]).contains(lost.key());
    }

    @Test
    void severalServersSendEachNoticeOnce() {
        List<String> abouts = IntStream.range(0, 20)
                .mapToObj(any -> put("lilei@example.cn", "一句话。", false))
                .toList();

        IntStream.range(0, 4)
                .mapToObj(any ->
                        CompletableFuture.runAsync(() -> sending(mailServers()).sendAll()))
                .toList()
                .forEach(CompletableFuture::join);

        List<String> subjects = Arrays.stream(mail.getReceivedMessages())
                .map(SendingTests::subject)
                .toList();
        assertThat(subjects)
                .containsExactlyInAnyOrderElementsOf(
                        abouts.stream().map(about -> "收到申请的通知（" + about + "）").toList());
    }

    @Test
    void aServerThatWantsAPasswordIsSignedInToAndAWrongOneIsToldWithoutItsWords() {
        mail.stop();
        GreenMail guarded = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser("xxgk@zone.example.cn", "office", "right"));
        guarded.start();
        try {
            int port = guarded.getSmtp().getPort();
            String about = put("lilei@example.cn", "一句话。", false);
            sending(smtp(port, "office", "wrong", NotificationServers.Encryption.NONE))
                    .sendAll();
            assertThat(column(about, "fault")).isEqualTo("SIGN_IN_REFUSED");

            clock.standAt(NINE.plus(Duration.ofMinutes(1)));
            sending(smtp(port, "office", "right", NotificationServers.Encryption.NONE))
                    .sendAll();
            assertThat(column(about, "state")).isEqualTo("SENT");
        } finally {
            guarded.stop();
            mail.start();
        }
    }

    @Test
    void aServerThatOffersNoEncryptionIsNotTrustedUnlessTheOperatorSaysSo() {
        String about = put("lilei@example.cn", "一句话。", false);

        sending(smtp(mail.getSmtp().getPort(), "", "", NotificationServers.Encryption.STARTTLS))
                .sendAll();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(column(about, "fault")).isEqualTo("UNREACHABLE");
    }

    private String put(String address, String sentence, boolean secret) {
        String about = "GK" + UUID.randomUUID().toString().substring(0, 12);
        NewNotice notice = notice(address, about, sentence, secret);
        transaction.executeWithoutResult(status -> outbox.put(notice));
        return about;
    }

    private NewNotice notice(String address, String about, String sentence, boolean secret) {
        return new NewNotice(office.organ(), addresses.keep(address).orElseThrow(), "收到申请的通知", about, sentence, secret);
    }

    private Sending sending(NotificationServers servers) {
        Clock same = clock;
        return new Sending(
                store,
                sealed,
                settings,
                organs,
                task,
                List.of(new MailCarrier(servers), new SmsCarrier(servers, same)),
                transaction,
                same);
    }

    private NotificationServers mailServers() {
        return smtp(mail.getSmtp().getPort(), "", "", NotificationServers.Encryption.NONE);
    }

    private static NotificationServers unreachable() {
        return smtp(1, "", "", NotificationServers.Encryption.NONE);
    }

    private static NotificationServers smtp(
            int port, String user, String password, NotificationServers.Encryption encryption) {
        return new NotificationServers(
                new NotificationServers.Smtp("127.0.0.1", port, user, password, encryption),
                new NotificationServers.Sms("", ""));
    }

    private NotificationServers hookServers() {
        return new NotificationServers(
                new NotificationServers.Smtp("", 25, "", "", NotificationServers.Encryption.NONE),
                new NotificationServers.Sms(
                        "http://127.0.0.1:" + hook.getAddress().getPort() + "/sms", SECRET));
    }

    private MimeMessage arrived(String about) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> subject(message).contains(about))
                .findFirst()
                .orElseThrow();
    }

    private static String subject(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getHeaders(message), e);
        }
    }

    private String column(String about, String expression) {
        return jdbc.sql("select " + expression + " from notification_outbox where about = :about")
                .param("about", about)
                .query(String.class)
                .single();
    }

    private int secrets(String id) {
        return jdbc.sql("select count(*) from sealed_text where id = :id")
                .param("id", Long.parseLong(id))
                .query(Integer.class)
                .single();
    }

    private List<Task> open() {
        return tasks.openOf(GivenUpTask.SUBJECT, office.organ());
    }

    private void set(String key, String value) {
        Actor administrator = office.the(Role.SYSTEM_ADMINISTRATOR);
        change.choose(
                administrator,
                key,
                value,
                DAY,
                "",
                list.detail(administrator, key).version());
    }
}
