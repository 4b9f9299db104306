package org.zhiqing.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** What is refused before any page is asked, through a real connector. */
class ConnectorAnswersTests {

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=中文", "/a|b", "/a b c", "/%zz"})
    void anAddressThatIsNoneIsAnsweredInChineseWithoutAWordAboutTheSoftware(String address) throws Exception {
        assertThat(answer(address))
                .startsWith("HTTP/1.1 400")
                .contains("这个地址里有不能识别的字符", "href=\"/search\"", "Content-Security-Policy: default-src 'self'")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Bad Request</", "Tomcat", "Exception");
    }

    @Test
    void aPageThatIsNotThereIsToldLikewise() throws Exception {
        assertThat(answer("/nothing"))
                .startsWith("HTTP/1.1 404")
                .contains("没有找到这个页面")
                .doesNotContain("Tomcat");
    }

    private static String answer(String address) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new ConnectorAnswers().customize(factory);
        WebServer server = factory.getWebServer();
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } finally {
            server.stop();
        }
    }
}
