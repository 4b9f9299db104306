package org.zhiqing.server.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, plain text. */
@Component
class MailCarrier implements Carrier {

    private static final String PATIENCE = "10000";

    private final NotificationServers.Smtp smtp;

    MailCarrier(NotificationServers servers) {
        this.smtp = servers.smtp();
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return !smtp.host().isBlank();
    }

    @Override
    public Optional<Fault> carry(Parcel parcel) {
        if (parcel.sender().isEmpty()) {
            return Optional.of(Fault.NO_SENDER);
        }
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(sender.createMimeMessage(), parcel));
            return Optional.empty();
        } catch (MailAuthenticationException e) {
            return Optional.of(Fault.SIGN_IN_REFUSED);
        } catch (MailSendException e) {
            return Optional.of(fault(e));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            return Optional.of(Fault.NOTICE_REFUSED);
        }
    }

    private static MimeMessage message(MimeMessage message, Parcel parcel)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(parcel.sender(), parcel.senderName());
        helper.setTo(parcel.address());
        helper.setSubject(parcel.subject());
        helper.setText(parcel.sentence() + "\n\n" + parcel.senderName() + "\n（本邮件由系统发出，请不要回复。）\n");
        String domain = parcel.sender().substring(parcel.sender().indexOf('@'));
        message.setHeader("Message-ID", "<" + parcel.key() + domain + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A message that was not sent carries its own reason; without one the server was not reached. */
    private static Fault fault(MailSendException failed) {
        for (Exception reason : failed.getMessageExceptions()) {
            for (Exception cause = reason;
                    cause instanceof MessagingException chained;
                    cause = chained.getNextException()) {
                if (chained instanceof AuthenticationFailedException) {
                    return Fault.SIGN_IN_REFUSED;
                }
                if (chained instanceof SendFailedException refused) {
                    return refused.getInvalidAddresses() == null || refused.getInvalidAddresses().length == 0
                            ? Fault.NOTICE_REFUSED
                            : Fault.ADDRESS_REFUSED;
                }
            }
        }
        return Fault.UNREACHABLE;
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setUsername(filled(smtp.user()));
        sender.setPassword(filled(smtp.password()));
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!smtp.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // A server that has taken the mail and is slow to say goodbye must not be given it again.
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (smtp.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return sender;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
