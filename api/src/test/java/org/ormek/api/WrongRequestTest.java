package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.security.Role;

/** Every error is an RFC 9457 problem that says what to do. */
class WrongRequestTest {

    private final ApiForTests api = ApiForTests.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /api/v1/search                                          | Send the parameter 'q'. It is required.
            /api/v1/search?q=                                       | 'q' must have 1 to 500 characters.
            /api/v1/search?q=%20%20                                 | 'q' must hold more than spaces.
            /api/v1/search/texts?q=word&from=soon                   | 'from' must be a date like 2026-03-02.
            /api/v1/search?q=7701&q=7702                            | 'q' is sent more than once. Send it once.
            /api/v1/jobs?%07a=1&limit=0                             | 'limit' must be greater than or equal to 1.
            /api/v1/search?q=7701&limit=0                           | 'limit' must be greater than or equal to 1.
            /api/v1/search?q=7701&limit=201                         | 'limit' must be less than or equal to 200.
            /api/v1/search?q=7701&limit=many                        | 'limit' must be a whole number.
            /api/v1/search?q=7701&limit=99999999999                 | 'limit' must be a whole number.
            /api/v1/entities                                        | Send the parameter 'key'. It is required.
            /api/v1/entities/phone:+77011234567/report?depth=5      | 'depth' must be less than or equal to 4.
            /api/v1/entities/phone:+77011234567/report?limit=501    | 'limit' must be less than or equal to 500.
            /api/v1/entities/phone:+77011234567/report?format=xml   | 'format' must be json, html or pdf.
            /api/v1/entities/phone:+77011234567/report?lang=de      | 'lang' must be kk, ru or en.
            /api/v1/entities/report                                 | Send the parameter 'key'. It is required.
            /api/v1/jobs?limit=1001                                 | 'limit' must be less than or equal to 1000.
            /api/v1/jobs?limit=                                     | 'limit' is empty. Send a value, or leave it out.
            /api/v1/entities/phone:+77011234567/report?lang=        | 'lang' is empty. Send a value, or leave it out.
            /api/v1/jobs/abc                                        | 'id' must be a whole number.
            /api/v1/jobs/1/issues?offset=-1                         | 'offset' must be greater than or equal to 0.
            /api/v1/clusters?type=GANG                              | 'type' must be CALL_CENTRE, SITE_FARM, WALLET_CLUSTER or MIXED.
            /api/v1/clusters?type=                                  | 'type' must be CALL_CENTRE, SITE_FARM, WALLET_CLUSTER or MIXED.
            /api/v1/clusters?country=kz                             | 'country' must be two capital letters, for example KZ.
            /api/v1/clusters?language=RU                            | 'language' must be two small letters, for example kk.
            /api/v1/clusters?smallest=0                             | 'smallest' must be greater than or equal to 1.
            /api/v1/clusters?offset=-1                              | 'offset' must be greater than or equal to 0.
            /api/v1/clusters?limit=201                              | 'limit' must be less than or equal to 200.
            /api/v1/clusters?limit=                                 | 'limit' is empty. Send a value, or leave it out.
            /api/v1/clusters?to=                                    | 'to' is empty. Send a value, or leave it out.
            /api/v1/clusters/services?limit=1001                    | 'limit' must be less than or equal to 1000.
            /api/v1/clusters/run-20260601080000-1.1?limit=1001      | 'limit' must be less than or equal to 1000.
            /api/v1/clusters/run-20260601080000-1.1?lang=de         | 'lang' must be kk, ru or en.
            /api/v1/clusters/run-20260601080000-1.1/export?format=x | 'format' must be json, csv, graphml, stix or ftm.
            /api/v1/clusters/a:b                                    | 'id' must have 1 to 100 letters, digits, dots, dashes and underscores, for example run-20260601080000-1.3.
            /api/v1/entities/cluster                                | Send the parameter 'key'. It is required.
            """)
    void wrongInputIsNamed(String path, String sentence) {
        assertThat(problem(api.get(path, Role.ADMIN), 400)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/jobs?limit=5&=null", "/api/v1/search?q=7701&=%C2%8C", "/api/v1/entities?key=phone:%2B77011234567&=1"})
    void aParameterWithoutANameIsAProblem(String path) {
        assertThat(problem(api.get(path, Role.ADMIN), 400)).contains("each with a name");
    }

    @Test
    void sentencesDoNotDependOnTheLanguageOfTheBrowser() {
        assertThat(problem(ApiForTests.send(api.request("/api/v1/jobs?limit=0", api.token(Role.ADMIN)).header("Accept-Language", "ru")), 400))
                .isEqualTo("'limit' must be greater than or equal to 1.");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/imports,POST", "DELETE,/api/v1/search,GET", "PUT,/api/v1/jobs/1,GET", "GET,/api/v1/jobs/1/stop,POST", "PATCH,/api/v1/statistics,GET", "QUERY,/api/v1/search,GET"})
    void anotherMethodIsRefusedWithTheRightOne(String method, String path, String right) {
        HttpResponse<String> answer = ApiForTests.send(api.request(path, api.token(Role.ADMIN)).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(problem(answer, 405)).contains("Use " + right);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/v2/search", "/assets/nothing.js", "/actuator/env", "/v3/api-docs.yaml/x"})
    void anUnknownAddressIsAProblem(String path) {
        assertThat(problem(api.get(path, Role.ADMIN), 404)).contains("There is nothing at this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/entities/a%2Fb", "/api/v1/entities/a%5Cb", "/api//v1/search?q=7701", "/api/v1/search;x=1?q=7701", "/api/v1/entities/%2e%2e/search"})
    void whatTheFirewallRefusesIsAProblem(String path) {
        assertThat(problem(api.get(path, Role.ADMIN), 400)).contains("not well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/xml", "nonsense", "application/problem+json", "*/*;q=x"})
    void whateverIsAcceptedAnErrorIsAProblem(String accept) {
        HttpResponse<String> answer = ApiForTests.send(api.request("/api/v1/jobs/abc", api.token(Role.ADMIN)).header("Accept", accept));
        assertThat(answer.statusCode()).isIn(400, 406);
        problem(answer, answer.statusCode());
    }

    @Test
    void aMediaTypeThatThereIsNotIsAProblem() {
        assertThat(problem(ApiForTests.send(api.request("/api/v1/statistics", api.token(Role.ADMIN)).header("Accept", "image/png")), 406)).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/search?q=a b HTTP/1.1", "GET /%zz HTTP/1.1", "GET /api/v1/search?q=<x> HTTP/1.1", "FOO /api/v1/search HTTP/1.1", "GET http://[:::/ HTTP/1.1"})
    void whatTomcatItselfRefusesIsAProblem(String line) throws IOException {
        URI uri = URI.create(api.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write((line + "\r\nHost: localhost\r\nAuthorization: Bearer " + api.token(Role.ADMIN) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 40[05].*").contains("application/problem+json", "\"detail\":\"").doesNotContain("<html", "Tomcat", "Exception");
        }
    }

    @Test
    void nothingIsAnsweredWithoutAKeyButHealth() {
        for (String path : new String[] {"/api/v1/search?q=7701", "/api/v1/jobs", "/api/v1/statistics", "/v3/api-docs", "/actuator/prometheus", "/", "/nothing"}) {
            HttpResponse<String> answer = ApiForTests.send(HttpRequest.newBuilder(URI.create(api.url() + path)));
            assertThat(problem(answer, 401)).contains("./ormek keys");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
        assertThat(ApiForTests.send(HttpRequest.newBuilder(URI.create(api.url() + "/actuator/health"))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/statistics", "/api/v1/nothing", "/api/v1/entities/a%2Fb"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var headers = api.get(path, Role.ADMIN).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
