package org.ormek.api.linkreport;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.api.words.ReportWords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The words of the search page; they are those of the reports, and hold no data. */
@Hidden
@RestController
class WordsController {

    @GetMapping(path = "/assets/words/{language}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> words(@PathVariable String language) {
        return new TreeMap<>(ReportWords.of(language).all());
    }
}
