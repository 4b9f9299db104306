package org.zhiqing.server.publication.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an address is there, and which addresses are never asked. */
class LinkVisitTests {

    private final HttpServer site = site();
    private final LinkVisit visit = new LinkVisit(address -> true);

    private static HttpServer site() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        answer("/there", 200, "");
        answer("/gone", 404, "");
        answer("/broken", 503, "");
        answer("/members", 401, "");
        answer("/guarded", 412, "");
        answer("/moved", 301, "/there");
        answer("/round", 302, "/round");
        answer("/inside", 302, "http://10.0.0.1/");
        site.createContext("/no-head", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
            exchange.close();
        });
        site.createContext("/endless", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            } else {
                exchange.sendResponseHeaders(200, 1_000_000);
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
            }
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/there, true, false",
        "/moved, true, false",
        "/no-head, true, false",
        "/members, true, false",
        "/guarded, true, false",
        "/endless, true, false",
        "/gone, false, true",
        "/round, false, true",
        "/broken, false, false"
    })
    void anAddressIsThereOrGoneOrNotToBeToldYet(String path, boolean there, boolean sure) {
        LinkVisit.Seen seen = visit.look(at(path));
        assertThat(seen.there()).isEqualTo(there);
        assertThat(seen.sure()).isEqualTo(sure);
    }

    @Test
    void aSiteThatDoesNotAnswerIsNotToBeToldYet() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(visit.look("http://127.0.0.1:" + free + "/")).isEqualTo(new LinkVisit.Seen(false, false, "没有应答"));
    }

    @Test
    void theOfficesOwnNetworkIsNeverAskedAlsoNotByARedirect() {
        LinkVisit strict = new LinkVisit();
        assertThat(strict.look(at("/there")).words()).contains("内部网络");
        LinkVisit loopbackOnly = new LinkVisit(InetAddress::isLoopbackAddress);
        assertThat(loopbackOnly.look(at("/inside")).words()).contains("内部网络");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "ftp://example.invalid/", "http://[", "https://名称 空格/"})
    void whatIsNoAddressIsSaidSo(String url) {
        assertThat(visit.look(url).there()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1"
            })
    void ownAndLocalAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "192.0.78.24", "172.32.0.1", "2001:db8::1", "240e::1"})
    void othersAre(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    private void answer(String path, int status, String location) {
        site.createContext(path, exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
