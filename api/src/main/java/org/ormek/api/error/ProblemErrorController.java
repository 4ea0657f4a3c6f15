package org.ormek.api.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers to what fails before a controller is found, for example a path that the firewall of Spring Security refuses. */
@Hidden
@Controller
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        ProblemJson.write(response, of(status == null ? HttpStatus.BAD_REQUEST : status), path == null ? request.getRequestURI() : path.toString());
    }

    /** The refusal for a status of which nothing more is known. */
    static Refusal of(HttpStatus status) {
        return new Refusal(status, switch (status) {
            case NOT_FOUND -> "There is nothing at this address. GET /v3/api-docs lists what there is.";
            case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> "This address does not take this method. GET /v3/api-docs lists what there is.";
            case CONTENT_TOO_LARGE -> "The body is larger than this server takes. Split the file.";
            default -> status.is5xxServerError() ? "Something went wrong on our side. The log has it."
                    : "The request line, a header or the body is not well-formed HTTP, or the path holds characters that must be percent-encoded.";
        });
    }
}
