/** Answers of about 30 to 60 words as a candidate may give them in other languages, written for the tests. */
export const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  German:
    'In meiner letzten Stelle war ich für die Planung der Termine verantwortlich. Wir hatten ein Problem mit einem Kunden, der sehr unzufrieden war. Ich habe mit ihm gesprochen und dann einen neuen Plan gemacht. Am Ende war er so zufrieden, dass er noch ein Jahr geblieben ist.',
  French:
    "Dans mon dernier poste, je m'occupais de la gestion des projets. Un client était très mécontent parce que nous avions deux semaines de retard. J'ai parlé avec lui, puis nous avons fait un nouveau plan, et à la fin il est resté chez nous.",
  Spanish:
    'En mi último trabajo yo era responsable de la planificación. Tuvimos un problema con un cliente que no estaba contento con el servicio. Hablé con él, hice un plan nuevo y al final se quedó con nosotros un año más.',
  'Hindi in Devanagari':
    'मेरी पिछली नौकरी में मैं योजना बनाने का काम करता था। हमारे एक ग्राहक को सेवा से बहुत परेशानी थी। मैंने उनसे बात की और फिर एक नई योजना बनाई। अंत में वह हमारे साथ एक साल और रहे।',
  'Hindi in Latin letters':
    'Meri pichli job mein main planning ka kaam karta tha. Hamare ek customer ko service se bahut problem thi. Maine unse baat ki aur phir ek naya plan banaya. Ant mein woh hamare saath ek saal aur rahe.',
  Arabic:
    'في وظيفتي السابقة كنت مسؤولا عن تخطيط المواعيد. كانت لدينا مشكلة مع عميل غير راض عن الخدمة. تحدثت معه ثم وضعت خطة جديدة، وفي النهاية بقي معنا سنة أخرى.',
  Chinese:
    '在我上一份工作中，我负责安排日程。我们有一个客户对服务非常不满意。我和他谈了谈，然后做了一个新的计划。最后他又和我们合作了一年。',
  Dutch:
    'In mijn laatste baan was ik verantwoordelijk voor de planning. We hadden een probleem met een klant die niet tevreden was over de service. Ik heb met hem gesproken en toen een nieuw plan gemaakt. Uiteindelijk is hij nog een jaar gebleven.',
  Danish:
    'I mit sidste job var jeg ansvarlig for planlægningen. Vi havde et problem med en kunde, som ikke var tilfreds. Jeg talte med ham, og så lavede jeg en ny plan for at gøre det bedre. Til sidst blev han hos os et år til.',
  Polish:
    'W mojej ostatniej pracy byłem odpowiedzialny za planowanie. Mieliśmy problem z klientem, który nie był zadowolony. Porozmawiałem z nim, a potem zrobiłem nowy plan, bo to było do naprawienia. W końcu został z nami jeszcze rok.',
  Portuguese:
    'No meu último emprego eu era responsável pelo planejamento. Tivemos um problema com um cliente que não estava satisfeito. Falei com ele e depois fiz um plano novo. No fim ele ficou com a gente mais um ano.',
  Italian:
    'Nel mio ultimo lavoro ero responsabile della pianificazione. Avevamo un problema con un cliente che non era contento del servizio. Ho parlato con lui e poi ho fatto un nuovo piano. Alla fine è rimasto con noi un altro anno.',
  Turkish:
    'Son işimde planlamadan sorumluydum. Hizmetten memnun olmayan bir müşteriyle sorun yaşadık. Onunla konuştum ve sonra yeni bir plan yaptım. Sonunda bizimle bir yıl daha kaldı. Bu bana sabırlı olmayı öğretti.',
  Russian:
    'На прошлой работе я отвечал за планирование. У нас был клиент, который был очень недоволен. Я поговорил с ним и составил новый план. В итоге он остался с нами ещё на год.',
};
