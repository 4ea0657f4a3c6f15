package org.ormek.api.error;

import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns errors into RFC 9457 problems. What we did not foresee is logged and answered without its inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final long AGAIN_SECONDS = 5;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal.status(), refusal.sentence(), refusal.retryAfterSeconds());
    }

    /** The driver's message names addresses; it is for our log, not for the caller. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> graphIsAway(GraphUnavailableException e) {
        LOG.warn("The graph does not answer: {}", e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "The graph does not answer now. Send the request again in a moment.", AGAIN_SECONDS);
    }

    /** Without the store there is no audit row, and without that no answer. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> storeIsAway(Exception e) {
        LOG.error("The store does not answer", e);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "The store of keys, jobs and the audit log does not answer now. Send the request again in a moment.", AGAIN_SECONDS);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e) {
        return answer(HttpStatus.BAD_REQUEST, String.valueOf(ProblemSentences.of(e)), 0);
    }

    /** Tomcat reads parameters when they are first asked for, so its complaints arrive here. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenParameters(InvalidParameterException e) {
        HttpStatus status = HttpStatus.resolve(e.getErrorCode());
        return answer(status == null || status.is5xxServerError() ? HttpStatus.BAD_REQUEST : status,
                "The parameters cannot be read. Send them percent-encoded in UTF-8, each with a name, and not too many.", 0);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ormek(OrmekException e) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), 0);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Request failed, incident {}", incident, e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Tell the operator the incident " + incident + "; the log has it.", 0);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception error, @Nullable Object body, HttpHeaders headers,
                                                                       HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(error, body, headers, status, request);
        String sentence = ProblemSentences.of(error);
        if (answer == null || !(answer.getBody() instanceof ProblemDetail problem)) {
            return answer;
        }
        if (sentence != null) {
            problem.setDetail(sentence);
        }
        // The media type is set, so that an 'Accept' header that names another, or is not well-formed, cannot leave the caller without a reason.
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail, long retryAfterSeconds) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfterSeconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
        }
        return answer.body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
