package org.ormek.console.admin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The HTTP interface described, for those who write programs. */
@Controller
class InterfaceController {

    private final Pages pages;

    InterfaceController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/interface")
    ResponseEntity<String> page(Visit visit) {
        return pages.page(visit, "interface", Map.of());
    }

    /** The OpenAPI description as it is. */
    @GetMapping("/interface/openapi.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/v3/api-docs").forward(request, response);
    }
}
