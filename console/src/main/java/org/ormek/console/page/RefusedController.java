package org.ormek.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.ormek.api.error.Refusal;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.stereotype.Controller;

/** Errors as pages, in the language of the one who looks: what is wrong and what to do. */
@Controller
@ControllerAdvice(basePackages = "org.ormek.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedController {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedController.class);

    private final Pages pages;

    RefusedController(Pages pages) {
        this.pages = pages;
    }

    /** What the filter chain refused. */
    @RequestMapping("/refused")
    ResponseEntity<String> refused(Visit visit, HttpServletRequest request) {
        Object why = request.getAttribute("refused");
        HttpStatus status = "tooMuch".equals(why) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN;
        return why == null ? Pages.see("/") : answer(visit, status, why.toString(), "", request);
    }

    @ExceptionHandler
    ResponseEntity<String> purpose(NoPurpose e, HttpServletRequest request) {
        Visit visit = Visits.of(request);
        String next = request.getMethod().equals("GET") ? visit.here() : "/";
        return Pages.see("/purpose?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<String> refusal(Refusal e, HttpServletRequest request) {
        String reason = switch (e.status()) {
            case NOT_FOUND -> "unknown";
            case FORBIDDEN -> "forbidden";
            case TOO_MANY_REQUESTS -> "busy";
            case CONFLICT -> "conflict";
            default -> "wrong";
        };
        return answer(Visits.of(request), e.status(), reason, reason.equals("wrong") || reason.equals("conflict") ? e.sentence() : "", request);
    }

    @ExceptionHandler({HandlerMethodValidationException.class, MissingServletRequestParameterException.class, MissingRequestValueException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> wrong(Exception e, HttpServletRequest request) {
        return answer(Visits.of(request), HttpStatus.BAD_REQUEST, "wrong", "", request);
    }

    @ExceptionHandler({GraphUnavailableException.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<String> away(Exception e, HttpServletRequest request) {
        LOG.warn("A page could not be made: {}", e.getMessage());
        return answer(Visits.of(request), HttpStatus.SERVICE_UNAVAILABLE, "away", "", request);
    }

    @ExceptionHandler
    ResponseEntity<String> ormek(OrmekException e, HttpServletRequest request) {
        return answer(Visits.of(request), HttpStatus.UNPROCESSABLE_CONTENT, "wrong", String.valueOf(e.getMessage()), request);
    }

    /** Whoever asked has gone, so there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("A page was left before it was made: {}", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<String> other(Exception e, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("A page could not be made, incident {}", incident, e);
        return answer(Visits.of(request), HttpStatus.INTERNAL_SERVER_ERROR, "failed", incident, request);
    }

    private ResponseEntity<String> answer(Visit visit, HttpStatus status, String reason, String detail, HttpServletRequest request) {
        if (request.getHeader("X-Board") != null || request.getHeader("HX-Request") != null) {
            return ResponseEntity.status(status).header("Content-Type", "text/plain;charset=UTF-8")
                    .body(Words.of(visit.language()).get("refused." + reason) + (detail.isEmpty() ? "" : " " + detail));
        }
        return pages.page(visit, status, "refused", Map.of("reason", reason, "detail", detail));
    }
}
